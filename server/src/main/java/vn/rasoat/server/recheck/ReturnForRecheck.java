package vn.rasoat.server.recheck;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.rasoat.area.AreaCode;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.HiddenCharacters;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.ReviewEvent.Returned;
import vn.rasoat.review.Stage;
import vn.rasoat.server.household.SheetHead;
import vn.rasoat.server.inbox.AssignmentFeed;
import vn.rasoat.server.inbox.CurrentSheet;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.clock.Ids;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.RoundReader;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.SyncLimits;
import vn.rasoat.text.Wording;

/**
 * The commune sends the result of a household back to its enumerator (phúc tra). The longest time
 * that the procedure gives a re-check is unverified, so the due date is the official's own.
 */
@Singleton
public class ReturnForRecheck {
  private final InboxReader inbox;
  private final AssignmentFeed feed;
  private final RoundReader rounds;
  private final RecheckStore store;
  private final ReviewEvents events;
  private final WriteTransaction writes;
  private final AuditLog audit;
  private final Ids ids;
  private final Clock clock;

  ReturnForRecheck(
      InboxReader inbox,
      AssignmentFeed feed,
      RoundReader rounds,
      RecheckStore store,
      ReviewEvents events,
      WriteTransaction writes,
      AuditLog audit,
      Ids ids,
      Clock clock) {
    this.inbox = inbox;
    this.feed = feed;
    this.rounds = rounds;
    this.store = store;
    this.events = events;
    this.writes = writes;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Orders a re-check. It is open until a newer revision of the household's sheet is accepted.
   *
   * @throws ProblemException NOT_PERMITTED to all but commune officials and chairs, BAD_REQUEST for
   *     the reason or a due date in the past, NOT_FOUND if the household has no sheet in the round,
   *     AREA_OUT_OF_SCOPE, STAGE_ALREADY_CLOSED once the final result is closed there,
   *     ALREADY_EXISTS while another re-check of it is open
   */
  public Recheck order(Actor actor, String roundId, String householdId, ReturnRequest request) {
    actor.requireAny(Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR);
    String reason = request.reason().strip();
    requireSound(reason, request);
    return writes.run(
        () -> {
          // Looked at again under the lock: a newer revision may be about to be accepted.
          feed.hold(sheet(actor, roundId, householdId).areaPath());
          CurrentSheet sheet = sheet(actor, roundId, householdId);
          requireOpen(roundId, sheet);
          RecheckRow order = row(actor, sheet, request, reason);
          store.save(order);
          feed.tell(assignment(sheet, order, request.origin()), sheet.areaPath());
          audit.append(
              actor.userId(),
              "recheck.ordered",
              householdId,
              Map.of(
                  "round", roundId,
                  "assignment", order.assignmentId(),
                  "origin", order.origin(),
                  "revision", Integer.toString(sheet.revision())));
          events.publish(
              new Returned(
                  roundId,
                  order.orderedAt(),
                  householdId,
                  sheet.areaPath(),
                  order.assignmentId(),
                  request.origin(),
                  reason,
                  request.dueOn(),
                  actor.userId()));
          return Recheck.of(order);
        });
  }

  private CurrentSheet sheet(Actor actor, String roundId, String householdId) {
    return inbox
        .find(actor.scope(), roundId, householdId)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private void requireSound(String reason, ReturnRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    int characters = reason.codePointCount(0, reason.length());
    Wording hidden = HiddenCharacters.fault(reason, true);
    if (hidden != null) {
      faults.add(
          new FieldFault(
              "/reason", new Wording("Lý do " + hidden.vi(), "The reason " + hidden.en())));
    }
    if (characters < 1 || characters > SyncLimits.MAX_NOTE) {
      faults.add(
          new FieldFault(
              "/reason",
              new Wording(
                  "Cần ghi lý do, từ 1 đến " + SyncLimits.MAX_NOTE + " ký tự.",
                  "A reason of 1 to " + SyncLimits.MAX_NOTE + " characters is needed.")));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    if (request.dueOn().isBefore(today) || request.dueOn().getYear() > today.getYear() + 1) {
      faults.add(
          new FieldFault(
              "/dueOn",
              new Wording(
                  "Hạn phải từ hôm nay đến hết năm sau.",
                  "The due date must lie between today and the end of next year.")));
    }
    if (request.origin() == AssignmentOrigin.TO_REVIEW) {
      faults.add(
          new FieldFault(
              "/origin",
              new Wording(
                  "Chỉ trả lại để phúc tra hoặc theo khiếu nại.",
                  "A result is returned by the commune or after a complaint.")));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemType.BAD_REQUEST, faults));
    }
  }

  private void requireOpen(String roundId, CurrentSheet sheet) {
    if (rounds.isClosed(roundId, Stage.FINAL, sheet.areaPath())) {
      throw new ProblemException(ProblemType.STAGE_ALREADY_CLOSED);
    }
    boolean ordered =
        store.listOfHousehold(roundId, sheet.householdId()).stream()
            .anyMatch(order -> order.closedAt() == null);
    if (ordered) {
      throw new ProblemException(
          Problem.of(
              ProblemType.ALREADY_EXISTS,
              new Wording(
                  "Hộ này đang có một yêu cầu phúc tra chưa xong.",
                  "A re-check of this household is open already.")));
    }
  }

  private RecheckRow row(Actor actor, CurrentSheet sheet, ReturnRequest request, String reason) {
    return new RecheckRow(
        ids.next(),
        sheet.roundId(),
        sheet.householdId(),
        sheet.areaPath(),
        request.origin().code(),
        reason,
        request.dueOn(),
        sheet.revision(),
        Instant.ofEpochMilli(clock.millis()),
        actor.userId(),
        null,
        null);
  }

  private static Assignment assignment(
      CurrentSheet sheet, RecheckRow order, AssignmentOrigin origin) {
    String head = SheetHead.name(sheet.sheet());
    String path = sheet.areaPath();
    return new Assignment(
        order.assignmentId(),
        sheet.householdId(),
        sheet.recordId(),
        sheet.roundId(),
        new AreaCode(path.substring(path.lastIndexOf('/') + 1)),
        origin,
        order.reason(),
        order.dueOn(),
        head.isEmpty() ? null : head,
        sheet.householdClass(),
        order.orderedAt(),
        true);
  }
}
