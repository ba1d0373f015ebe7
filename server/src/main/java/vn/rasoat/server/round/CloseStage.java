package vn.rasoat.server.round;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.ReviewEvent.StageClosed;
import vn.rasoat.review.Stage;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Wording;

/**
 * Closes a stage of a round for a commune or an area above it. What is current at that moment is
 * what counts in the stage from then on; sheets that come later count only in what is current.
 * Communes below that were closed before keep their own closing.
 */
@Singleton
public class CloseStage {
  private final RoundStore store;
  private final AreaReader areas;
  private final ReviewEvents events;
  private final WriteTransaction writes;
  private final AuditLog audit;
  private final Clock clock;

  CloseStage(
      RoundStore store,
      AreaReader areas,
      ReviewEvents events,
      WriteTransaction writes,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.areas = areas;
    this.events = events;
    this.writes = writes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Closes a stage, for good.
   *
   * @throws ProblemException UNKNOWN_ROUND, UNKNOWN_AREA, NOT_PERMITTED, AREA_OUT_OF_SCOPE,
   *     STAGE_ALREADY_CLOSED for this area or for one above it, STAGE_OUT_OF_ORDER while the
   *     preliminary stage is open in a commune of the area
   */
  public Closing close(Actor actor, String roundId, String areaCode, Stage stage) {
    AreaUnit area = areas.get(areaCode);
    requireMayClose(actor, area);
    List<AreaUnit> communes = areas.listBelow(area.path(), AreaLevel.COMMUNE);
    return writes.run(
        () -> {
          if (!store.existsById(roundId)) {
            throw new ProblemException(ProblemType.UNKNOWN_ROUND);
          }
          // Two who close at the same moment, or one who closes while sheets come in, take turns.
          events.hold(roundId);
          List<Closing> closings = store.listClosings(roundId);
          requireOpen(closings, stage, area, communes);
          if (stage == Stage.FINAL) {
            requirePreliminary(closings, area, communes);
          }
          Instant now = clock.instant();
          store.addClosing(roundId, stage, area.path(), now, actor.userId());
          audit.append(
              actor.userId(),
              "round.stage-closed",
              area.code(),
              Map.of("round", roundId, "stage", stage.code()));
          events.publish(new StageClosed(roundId, now, area.path(), stage, actor.userId()));
          return new Closing(stage, area.path(), now, actor.userId());
        });
  }

  /** Whether an actor may close stages of an area, scope apart. */
  public static boolean mayClose(Actor actor, AreaUnit area) {
    return switch (area.level()) {
      case VILLAGE -> false;
      case COMMUNE ->
          actor.isAny(
              Role.COMMUNE_CHAIR, Role.DISTRICT_STAFF, Role.PROVINCE_STAFF, Role.ADMINISTRATOR);
      case DISTRICT -> actor.isAny(Role.DISTRICT_STAFF, Role.PROVINCE_STAFF, Role.ADMINISTRATOR);
      case PROVINCE -> actor.isAny(Role.PROVINCE_STAFF, Role.ADMINISTRATOR);
    };
  }

  /**
   * Checks that an actor may close stages of an area.
   *
   * @throws ProblemException NOT_PERMITTED or AREA_OUT_OF_SCOPE
   */
  static void requireMayClose(Actor actor, AreaUnit area) {
    if (!mayClose(actor, area)) {
      throw new ProblemException(ProblemType.NOT_PERMITTED);
    }
    actor.scope().require(area.path());
  }

  private static void requireOpen(
      List<Closing> closings, Stage stage, AreaUnit area, List<AreaUnit> communes) {
    boolean allCommunes =
        !communes.isEmpty()
            && communes.stream().allMatch(commune -> isClosed(closings, stage, commune));
    if (isClosed(closings, stage, area) || allCommunes) {
      throw new ProblemException(ProblemType.STAGE_ALREADY_CLOSED);
    }
  }

  private static void requirePreliminary(
      List<Closing> closings, AreaUnit area, List<AreaUnit> communes) {
    if (isClosed(closings, Stage.PRELIMINARY, area)) {
      return;
    }
    List<String> open =
        communes.stream()
            .filter(commune -> !isClosed(closings, Stage.PRELIMINARY, commune))
            .map(AreaUnit::name)
            .toList();
    if (!open.isEmpty() || communes.isEmpty()) {
      String names = open.isEmpty() ? area.name() : String.join(", ", open);
      throw new ProblemException(
          Problem.of(
              ProblemType.STAGE_OUT_OF_ORDER,
              new Wording(
                  "Kết quả sơ bộ chưa được chốt ở: " + names + ".",
                  "The preliminary stage is still open in: " + names + ".")));
    }
  }

  private static boolean isClosed(List<Closing> closings, Stage stage, AreaUnit area) {
    return closings.stream()
        .anyMatch(closing -> closing.stage() == stage && closing.covers(area.path()));
  }
}
