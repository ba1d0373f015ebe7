package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.HiddenCharacters;
import vn.rasoat.review.MeetingChecks;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.text.Wording;

/**
 * Checks visits and meetings before any lock is taken: against the round, the areas of who sends
 * them, and what must hold inside them. Late work of a former area is refused and not held: unlike
 * a sheet it is no interview that would have to be done again, and the tablet keeps it.
 */
@Singleton
class AdmitFieldWork {
  private final AreaReader areas;
  private final RoundReader rounds;
  private final EditionCatalogue editions;
  private final Standing.Source standings;
  private final Clock clock;

  AdmitFieldWork(
      AreaReader areas,
      RoundReader rounds,
      EditionCatalogue editions,
      Standing.Source standings,
      Clock clock) {
    this.areas = areas;
    this.rounds = rounds;
    this.editions = editions;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * Where an admitted record belongs.
   *
   * @param leastAgreement what a vote needs to pass; null for a visit
   */
  record Place(AreaUnit village, @Nullable LegalNumber leastAgreement) {}

  /**
   * Admits a visit.
   *
   * @throws ProblemException with what it is to be refused for
   */
  Place admit(Actor actor, VisitEnvelope visit) {
    Round round = round(visit);
    AreaUnit village = village(actor, visit, visit.madeAt());
    List<FieldFault> faults = new ArrayList<>(day("/visitedOn", visit.visitedOn(), round));
    String note = visit.note();
    Wording hidden = note == null ? null : HiddenCharacters.fault(note, true);
    if (hidden != null) {
      faults.add(fault("/note", "Ghi chú " + hidden.vi(), "The note " + hidden.en()));
    }
    refuse(faults);
    return new Place(village, null);
  }

  /**
   * Admits a meeting.
   *
   * @throws ProblemException with what it is to be refused for
   */
  Place admit(Actor actor, MeetingEnvelope envelope) {
    MeetingRecord meeting = envelope.meeting();
    Round round = round(envelope);
    AreaUnit village = village(actor, envelope, meeting.startedAt());
    List<FieldFault> faults = new ArrayList<>(day("/heldOn", meeting.heldOn(), round));
    faults.addAll(MeetingChecks.faults(meeting));
    LegalNumber leastAgreement = leastAgreement(round).orElse(null);
    if (leastAgreement == null) {
      faults.add(
          fault(
              "/roundId",
              "Quy trình của đợt rà soát này không có họp dân.",
              "The procedure of this round has no village meeting."));
    }
    refuse(faults);
    return new Place(village, leastAgreement);
  }

  private Round round(Dispatch record) {
    return rounds
        .find(record.roundId())
        .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ROUND));
  }

  private AreaUnit village(Actor actor, Dispatch record, Instant madeAt) {
    AreaUnit village =
        areas
            .find(record.areaCode().value())
            .filter(area -> area.level() == AreaLevel.VILLAGE)
            .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_AREA));
    return switch (standings.of(actor, village.path(), madeAt)) {
      case ASSIGNED -> village;
      case FORMERLY -> throw new ProblemException(ProblemType.AREA_NO_LONGER_ASSIGNED);
      case NOT_THEN -> throw new ProblemException(ProblemType.AREA_OUT_OF_SCOPE);
      case NEVER -> throw new ProblemException(ProblemType.AREA_NEVER_ASSIGNED);
    };
  }

  /** The threshold of the variant of the procedure that the round began with. */
  private Optional<LegalNumber> leastAgreement(Round round) {
    LocalDate since = round.procedureSince();
    if (since == null) {
      return Optional.empty();
    }
    return editions
        .find(round.editionId())
        .flatMap(Edition::findProcedure)
        .flatMap(procedure -> procedure.variantOn(since, round.kind()))
        .flatMap(MeetingRecord::leastAgreement);
  }

  private List<FieldFault> day(String path, LocalDate day, Round round) {
    // A tablet's clock may run ahead, and Vietnam is ahead of UTC: one day of grace.
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(1);
    if (day.isAfter(latest)) {
      return List.of(
          fault(
              path,
              "Ngày này ở tương lai; kiểm tra ngày giờ của máy.",
              "This day lies in the future; check the tablet's clock."));
    }
    boolean inForce =
        editions.find(round.editionId()).filter(edition -> edition.inForceOn(day)).isPresent();
    return inForce
        ? List.of()
        : List.of(
            fault(
                path,
                "Ngày này nằm ngoài thời gian áp dụng bộ tiêu chí; kiểm tra ngày giờ của máy.",
                "The edition is not in force on this day; check the tablet's clock."));
  }

  private static void refuse(List<FieldFault> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemType.RECORD_NOT_VALID, faults));
    }
  }

  private static FieldFault fault(String path, String vi, String en) {
    return new FieldFault(path, new Wording(vi, en));
  }
}
