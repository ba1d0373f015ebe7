package vn.rasoat.server.household;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.Edition;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.classification.ClassificationReader;
import vn.rasoat.server.inbox.CurrentSheet;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.inbox.Revision;
import vn.rasoat.server.inbox.RevisionStatus;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;

/** Opens a held sheet for whoever is to decide over it. */
@Singleton
public class ShowHeld {
  private final InboxReader inbox;
  private final ClassificationReader judgements;
  private final HeldSheets held;
  private final FileSurroundings around;
  private final ReadTransaction reading;

  ShowHeld(
      InboxReader inbox,
      ClassificationReader judgements,
      HeldSheets held,
      FileSurroundings around,
      ReadTransaction reading) {
    this.inbox = inbox;
    this.judgements = judgements;
    this.held = held;
    this.around = around;
    this.reading = reading;
  }

  /**
   * The held sheet.
   *
   * @throws ProblemException NOT_PERMITTED to those who may not decide, AREA_OUT_OF_SCOPE,
   *     NOT_FOUND, STALE_PAGE if it was decided already
   */
  public HeldFile show(Actor actor, String recordId, String revisionId) {
    actor.requireAny(Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR);
    return reading.run(() -> read(actor, recordId, revisionId));
  }

  private HeldFile read(Actor actor, String recordId, String revisionId) {
    Revision revision = inbox.getRevision(actor.scope(), recordId, revisionId);
    if (revision.status() != RevisionStatus.HELD) {
      throw new ProblemException(ProblemType.STALE_PAGE);
    }
    @Nullable CurrentSheet current = current(actor, revision);
    CurrentSheet asSent =
        new CurrentSheet(
            revision.recordId(),
            revision.roundId(),
            revision.householdId(),
            revision.areaPath(),
            0,
            current == null ? revision.interviewDate() : current.interviewDate(),
            null,
            null,
            0,
            revision.userId(),
            revision.receivedAt(),
            revision.sent());
    Edition edition = around.edition(around.round(revision.roundId()));
    return new HeldFile(
        held.of(revision),
        around.trail(revision.areaPath()),
        around.names(Set.of(revision.userId())).getOrDefault(revision.userId(), "–"),
        edition,
        asSent,
        judgements.assess(asSent),
        current);
  }

  private @Nullable CurrentSheet current(Actor actor, Revision revision) {
    try {
      return inbox.find(actor.scope(), revision.roundId(), revision.householdId()).orElse(null);
    } catch (ProblemException e) {
      if (e.problem().type() == ProblemType.AREA_OUT_OF_SCOPE) {
        return null;
      }
      throw e;
    }
  }
}
