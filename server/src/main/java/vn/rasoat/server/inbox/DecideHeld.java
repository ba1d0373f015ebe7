package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.WireCodec;

/** The commune decides on sheets of people whose area it no longer is. */
@Singleton
public class DecideHeld {
  private final InboxStore sheets;
  private final RevisionStore revisions;
  private final AssignmentStore assignments;
  private final ApplyEdit edits;
  private final AreaReader areas;
  private final WriteTransaction writes;
  private final AuditLog audit;
  private final Clock clock;

  DecideHeld(
      InboxStore sheets,
      RevisionStore revisions,
      AssignmentStore assignments,
      ApplyEdit edits,
      AreaReader areas,
      WriteTransaction writes,
      AuditLog audit,
      Clock clock) {
    this.sheets = sheets;
    this.revisions = revisions;
    this.assignments = assignments;
    this.edits = edits;
    this.areas = areas;
    this.writes = writes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether an actor may decide over held revisions of their areas. */
  public static boolean mayDecide(Actor actor) {
    return actor.isAny(Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR);
  }

  /**
   * Takes a held revision in, as if it had been pushed now by whoever sent it. It may still turn
   * out to be in conflict with what came meanwhile; nothing is lost then either.
   *
   * @return what the sender's tablet would be told
   * @throws ProblemException NOT_PERMITTED to all but commune officials and chairs,
   *     AREA_OUT_OF_SCOPE, NOT_FOUND, STALE_PAGE if it was decided already, or why it cannot be
   *     taken
   */
  public Receipt accept(Actor actor, String recordId, String revisionId) {
    return writes.run(
        () -> {
          RevisionRow held = require(actor, recordId, revisionId);
          Submission edit = submission(held);
          Reception reception = Reception.begin(sheets, revisions, assignments, List.of(edit));
          // Looked at again under the lock: two officials may decide at the same moment.
          requireHeld(held.recordId(), held.revisionId());
          Decision decision = edits.apply(reception, actor, edit);
          if (decision instanceof Decision.NotStored refused) {
            throw new ProblemException(refused.receipt().problem());
          }
          Decision.Kept kept = (Decision.Kept) decision;
          if (kept.status() == RevisionStatus.HELD) {
            throw new ProblemException(ProblemType.AREA_OUT_OF_SCOPE);
          }
          reception.finish();
          decide(actor, held, kept, "inbox.held-accepted");
          return kept.receipt();
        });
  }

  /**
   * Does not take a held revision in. It stays in the inbox, marked with who decided so and when; a
   * tablet that sends it again is told so.
   *
   * @throws ProblemException as for {@link #accept}
   */
  public void drop(Actor actor, String recordId, String revisionId) {
    writes.run(
        () -> {
          RevisionRow held = require(actor, recordId, revisionId);
          Receipt told =
              new Receipt.Refused(recordId, revisionId, Problem.of(ProblemType.HELD_NOT_TAKEN));
          decide(
              actor,
              held,
              new Decision.Kept(RevisionStatus.DROPPED, null, null, null, told),
              "inbox.held-dropped");
        });
  }

  private RevisionRow require(Actor actor, String recordId, String revisionId) {
    actor.requireAny(Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR);
    RevisionRow held = requireHeld(recordId, revisionId);
    actor.scope().require(held.areaPath());
    return held;
  }

  private RevisionRow requireHeld(String recordId, String revisionId) {
    RevisionRow row =
        revisions
            .findByRecordIdAndRevisionId(recordId, revisionId)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    if (row.status() != RevisionStatus.HELD) {
      throw new ProblemException(ProblemType.STALE_PAGE);
    }
    return row;
  }

  private void decide(Actor actor, RevisionRow held, Decision.Kept kept, String action) {
    Instant now = clock.instant();
    int decided =
        revisions.decide(
            held.recordId(),
            held.revisionId(),
            kept.status(),
            kept.sheetId(),
            kept.number(),
            kept.merged(),
            WireCodec.text(kept.receipt()),
            now,
            actor.userId());
    if (decided != 1) {
      throw new ProblemException(ProblemType.STALE_PAGE);
    }
    audit.append(actor.userId(), action, held.recordId(), Map.of("revision", held.revisionId()));
  }

  private Submission submission(RevisionRow row) {
    AreaUnit village = areas.get(AreaScope.codeOf(row.areaPath()));
    String tabletClass = row.tabletClass();
    @Nullable HouseholdClass computed =
        tabletClass == null ? null : HouseholdClass.ofCode(tabletClass);
    Envelope envelope =
        new Envelope(
            row.recordId(),
            row.revisionId(),
            row.baseRevision(),
            row.householdId(),
            row.roundId(),
            new AreaCode(village.code()),
            row.interviewDate(),
            row.startedAt(),
            row.finishedAt(),
            computed,
            SheetText.read(row.editionId(), row.content()));
    return new Submission(
        envelope,
        village,
        row.content(),
        row.contentHash(),
        row.userId(),
        row.deviceId(),
        clock.instant());
  }
}
