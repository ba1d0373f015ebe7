package vn.rasoat.server.household;

import jakarta.inject.Singleton;
import java.util.List;
import vn.rasoat.server.account.AccountReader;
import vn.rasoat.server.inbox.Revision;
import vn.rasoat.server.inbox.RevisionStatus;

/** Tells of held edits why they wait, to the commune that decides rather than to their senders. */
@Singleton
class HeldSheets {
  private final AccountReader accounts;

  HeldSheets(AccountReader accounts) {
    this.accounts = accounts;
  }

  HeldSheet of(Revision revision) {
    boolean assigned =
        accounts.wasAssigned(revision.userId(), revision.areaPath(), revision.receivedAt());
    return HeldSheet.of(revision, !assigned);
  }

  /** The held ones of some revisions. */
  List<HeldSheet> among(List<Revision> revisions) {
    return revisions.stream()
        .filter(revision -> revision.status() == RevisionStatus.HELD)
        .map(this::of)
        .toList();
  }
}
