package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.SheetChecks;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.inbox.Admission.Admitted;
import vn.rasoat.server.inbox.Admission.Rejected;
import vn.rasoat.server.inbox.Admission.ToHold;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;
import vn.rasoat.sync.Envelope;
import vn.rasoat.text.Wording;

/**
 * Checks edits before any lock is taken: against the round, its edition and questions, and the
 * areas of who sends them.
 */
@Singleton
class AdmitSheets {
  private static final Wording FORMER_AREA =
      new Wording(
          "Địa bàn này không còn giao cho bạn; phiếu đã được lưu và chờ cán bộ xã quyết định.",
          "This area is no longer assigned to you; the sheet is stored and the commune decides.");

  private final AreaReader areas;
  private final RoundReader rounds;
  private final EditionCatalogue editions;
  private final Standing.Source standings;
  private final Clock clock;

  AdmitSheets(
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

  /** One admission per edit, in the order given. */
  List<Admission> admit(Actor actor, List<Envelope> envelopes) {
    Map<String, AreaUnit> villages = new HashMap<>();
    areas
        .list(envelopes.stream().map(envelope -> envelope.areaCode().value()).distinct().toList())
        .forEach(area -> villages.put(area.code(), area));
    Map<String, Optional<Round>> known = new HashMap<>();
    List<Admission> admissions = new ArrayList<>(envelopes.size());
    for (Envelope envelope : envelopes) {
      Round round = known.computeIfAbsent(envelope.roundId(), rounds::find).orElse(null);
      AreaUnit village = villages.get(envelope.areaCode().value());
      admissions.add(admit(actor, envelope, round, village));
    }
    return admissions;
  }

  private Admission admit(
      Actor actor, Envelope envelope, @Nullable Round round, @Nullable AreaUnit village) {
    if (round == null) {
      return rejected(ProblemType.UNKNOWN_ROUND, "/roundId");
    }
    String editionId = envelope.sheet().editionId();
    Edition edition = editions.find(editionId).orElse(null);
    if (edition == null) {
      return rejected(ProblemType.UNKNOWN_EDITION, "/editionId");
    }
    if (village == null || village.level() != AreaLevel.VILLAGE) {
      return rejected(ProblemType.UNKNOWN_AREA, "/areaCode");
    }
    // Whose area it is comes before what is wrong with the sheet: nobody mends a sheet for nothing.
    Standing standing = standings.of(actor, village.path(), envelope.startedAt());
    if (standing == Standing.NEVER) {
      return rejected(ProblemType.AREA_NEVER_ASSIGNED, "/areaCode");
    }
    if (standing == Standing.NOT_THEN) {
      return rejected(ProblemType.AREA_OUT_OF_SCOPE, "/areaCode");
    }
    List<FieldFault> faults = faults(envelope, round, edition);
    if (!faults.isEmpty()) {
      return new Rejected(Problem.of(ProblemType.SHEET_NOT_VALID, faults));
    }
    return standing == Standing.FORMERLY ? new ToHold(village, FORMER_AREA) : new Admitted(village);
  }

  private List<FieldFault> faults(Envelope envelope, Round round, Edition edition) {
    List<FieldFault> faults = new ArrayList<>();
    if (!edition.id().equals(round.editionId())) {
      faults.add(
          new FieldFault(
              "/editionId",
              new Wording(
                  "Đợt rà soát này dùng bộ tiêu chí " + round.editionId() + ".",
                  "This round uses the edition " + round.editionId() + ".")));
      return faults;
    }
    if (!edition.inForceOn(envelope.interviewDate())) {
      faults.add(notInForce(edition));
    }
    // A tablet's clock may run ahead, and Vietnam is ahead of UTC: one day of grace.
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(1);
    if (envelope.interviewDate().isAfter(latest)) {
      faults.add(
          new FieldFault(
              "/interviewDate",
              new Wording(
                  "Ngày phỏng vấn ở tương lai; kiểm tra ngày giờ của máy.",
                  "The interview date lies in the future; check the tablet's clock.")));
    }
    faults.addAll(
        new SheetChecks(edition.questionnaire())
            .faults(envelope.sheet(), envelope.interviewDate()));
    return faults;
  }

  /** A tablet with an empty battery wakes up in 1970, a year that no edition judges. */
  private static FieldFault notInForce(Edition edition) {
    String fromTo = "%td/%<tm/%<tY – %td/%<tm/%<tY";
    String period = String.format(Locale.ROOT, fromTo, edition.inForceFrom(), edition.inForceTo());
    return new FieldFault(
        "/interviewDate",
        new Wording(
            "Ngày phỏng vấn phải trong thời gian áp dụng của bộ tiêu chí ("
                + period
                + "); kiểm tra ngày giờ của máy rồi sửa ngày phỏng vấn.",
            "The interview date must lie in the time the edition is in force ("
                + period
                + "); check the tablet's clock, then mend the interview date."));
  }

  private static Rejected rejected(ProblemType type, String path) {
    return new Rejected(Problem.of(type, List.of(new FieldFault(path, type.title()))));
  }
}
