package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.ReviewEvent.CountedVote;
import vn.rasoat.review.ReviewEvent.MeetingHeld;
import vn.rasoat.review.ReviewEvent.Visited;
import vn.rasoat.review.Vote;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.sync.WireCodec;
import vn.rasoat.text.Wording;

/** Stores visits and meetings, each once, inside a transaction that holds their communes. */
@Singleton
class KeepFieldWork {
  private final VisitStore visits;
  private final MeetingStore meetings;
  private final InboxStore sheets;
  private final ReviewEvents events;

  KeepFieldWork(VisitStore visits, MeetingStore meetings, InboxStore sheets, ReviewEvents events) {
    this.visits = visits;
    this.meetings = meetings;
    this.sheets = sheets;
    this.events = events;
  }

  /**
   * The first answer again if the record was received before.
   *
   * @param contentHash of {@link FieldSubmission#hash}
   */
  Optional<Receipt> again(Actor actor, Dispatch record, String contentHash) {
    if (record instanceof VisitEnvelope) {
      return visits
          .findByRecordId(record.recordId())
          .map(
              row ->
                  row.revisionId().equals(record.revisionId())
                      ? again(actor, record, contentHash, row)
                      : refused(record, onlyOnce()));
    }
    return meetings
        .findByRecordIdAndRevisionId(record.recordId(), record.revisionId())
        .map(row -> again(actor, record, contentHash, row));
  }

  private static Receipt again(Actor actor, Dispatch record, String hash, VisitRow row) {
    return again(actor, record, hash.equals(row.contentHash()), row.userId(), row.areaPath(), 1);
  }

  private static Receipt again(Actor actor, Dispatch record, String hash, MeetingRow row) {
    boolean same = hash.equals(row.contentHash());
    return again(actor, record, same, row.userId(), row.areaPath(), row.number());
  }

  private static Receipt again(
      Actor actor, Dispatch record, boolean same, String userId, String areaPath, int number) {
    if (!same) {
      return refused(record, Problem.of(ProblemType.REVISION_REUSED));
    }
    if (!userId.equals(actor.userId()) && !actor.scope().covers(areaPath)) {
      return refused(record, Problem.of(ProblemType.AREA_OUT_OF_SCOPE));
    }
    return new Receipt.AlreadyReceived(record.recordId(), record.revisionId(), number, null);
  }

  /** Stores a record that was not received before. */
  Receipt keep(FieldSubmission submission) {
    if (submission.record() instanceof VisitEnvelope visit) {
      return keep(submission, visit);
    }
    return keep(submission, (MeetingEnvelope) submission.record());
  }

  private Receipt keep(FieldSubmission submission, VisitEnvelope visit) {
    visits.save(
        new VisitRow(
            visit.recordId(),
            visit.revisionId(),
            visit.roundId(),
            visit.householdId(),
            submission.areaPath(),
            visit.outcome().code(),
            visit.visitedOn(),
            visit.attempt(),
            visit.note(),
            visit.madeAt(),
            submission.contentHash(),
            submission.userId(),
            submission.deviceId(),
            submission.receivedAt()));
    events.publish(
        new Visited(
            visit.roundId(),
            submission.receivedAt(),
            visit.householdId(),
            visit.recordId(),
            submission.areaPath(),
            visit.outcome(),
            visit.visitedOn(),
            visit.attempt(),
            submission.userId()));
    return accepted(visit, 1);
  }

  private Receipt keep(FieldSubmission submission, MeetingEnvelope envelope) {
    MeetingRow before = meetings.findCurrent(envelope.recordId()).orElse(null);
    Problem against = against(submission, envelope, before);
    if (against != null) {
      return refused(envelope, against);
    }
    int number = before == null ? 1 : before.number() + 1;
    MeetingRecord meeting = envelope.meeting();
    meetings.save(
        new MeetingRow(
            envelope.recordId(),
            envelope.revisionId(),
            number,
            envelope.roundId(),
            submission.areaPath(),
            meeting.heldOn(),
            meeting.startedAt(),
            WireCodec.text(envelope),
            submission.contentHash(),
            submission.userId(),
            submission.deviceId(),
            submission.receivedAt()));
    events.publish(held(submission, envelope, number));
    return accepted(envelope, number);
  }

  /** What speaks against a meeting's revision; null if nothing does. */
  private @Nullable Problem against(
      FieldSubmission submission, MeetingEnvelope envelope, @Nullable MeetingRow before) {
    int current = before == null ? 0 : before.number();
    if (before != null
        && !(before.areaPath().equals(submission.areaPath())
            && before.roundId().equals(envelope.roundId()))) {
      return Problem.of(
          ProblemType.RECORD_NOT_VALID,
          List.of(
              new FieldFault(
                  "/areaCode",
                  new Wording(
                      "Biên bản này đã được nhận cho thôn hoặc đợt rà soát khác.",
                      "This record was received for another village or round."))));
    }
    if (envelope.baseRevision() > current) {
      return Problem.of(ProblemType.BASE_UNKNOWN);
    }
    if (envelope.baseRevision() < current) {
      return Problem.of(ProblemType.MEETING_CHANGED);
    }
    List<FieldFault> strangers = strangers(submission, envelope);
    return strangers.isEmpty() ? null : Problem.of(ProblemType.RECORD_NOT_VALID, strangers);
  }

  private static MeetingHeld held(
      FieldSubmission submission, MeetingEnvelope envelope, int number) {
    MeetingRecord meeting = envelope.meeting();
    LegalNumber least = Objects.requireNonNull(submission.place().leastAgreement());
    List<CountedVote> votes =
        meeting.votes().stream()
            .map(
                vote ->
                    new CountedVote(
                        vote.householdId(),
                        vote.householdClass(),
                        vote.agree(),
                        vote.disagree(),
                        vote.passes(meeting.present(), least)))
            .toList();
    return new MeetingHeld(
        envelope.roundId(),
        submission.receivedAt(),
        envelope.recordId(),
        submission.areaPath(),
        number,
        meeting.heldOn(),
        meeting.invited(),
        meeting.present(),
        meeting.representatives(),
        votes,
        submission.userId());
  }

  /** Votes about households that have no sheet of this round in this village. */
  private List<FieldFault> strangers(FieldSubmission submission, MeetingEnvelope envelope) {
    Set<String> asked = new LinkedHashSet<>();
    envelope.meeting().votes().stream().map(Vote::householdId).forEach(asked::add);
    Map<String, SheetRow> here = new HashMap<>();
    for (SheetRow sheet : sheets.listByHouseholdIdIn(asked)) {
      if (sheet.roundId().equals(envelope.roundId())
          && sheet.areaPath().equals(submission.areaPath())) {
        here.put(sheet.householdId(), sheet);
      }
    }
    return asked.stream()
        .filter(household -> !here.containsKey(household))
        .map(
            household ->
                new FieldFault(
                    "/votes/" + household,
                    new Wording(
                        "Hộ này chưa có phiếu được nhận ở thôn này trong đợt; gửi phiếu trước.",
                        "This household has no sheet received here in this round; send it first.")))
        .toList();
  }

  private static Problem onlyOnce() {
    return Problem.of(
        ProblemType.RECORD_NOT_VALID,
        List.of(
            new FieldFault(
                "/revisionId",
                new Wording(
                    "Lần thăm này đã được nhận và không sửa được; hãy ghi một lần thăm mới.",
                    "This visit was received and cannot be changed; record another visit."))));
  }

  private static Receipt accepted(Dispatch record, int number) {
    return new Receipt.Accepted(record.recordId(), record.revisionId(), number, null);
  }

  static Receipt refused(Dispatch record, Problem problem) {
    return new Receipt.Refused(record.recordId(), record.revisionId(), problem);
  }
}
