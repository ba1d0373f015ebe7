package vn.rasoat.client.sqlite;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.LocalVisit;
import vn.rasoat.client.store.OutboxRow;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.StoreCounts;
import vn.rasoat.sync.Assignment;

/** All that can be seen of a store. */
record Snapshot(
    List<LocalSheet> sheets,
    List<SheetSummary> summaries,
    StoreCounts counts,
    List<OutboxRow> outbox,
    List<LocalVisit> visits,
    List<LocalMeeting> meetings,
    List<Assignment> assignments,
    Optional<String> cursor,
    List<Attempt> attempts,
    Optional<Duration> clockOffset) {

  static Snapshot of(LocalStore store) {
    return new Snapshot(
        store.list(),
        store.listSummaries(),
        store.counts(),
        store.listOutbox(),
        store.listVisits(),
        store.listMeetings(),
        store.listAssignments(),
        store.findCursor(),
        store.listAttempts(),
        store.findClockOffset());
  }
}
