package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.IncomeJudgement.Origin;
import vn.rasoat.criteria.HouseholdFacts;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.criteria.PointTable;
import vn.rasoat.criteria.Truth;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.IncomeStandard;
import vn.rasoat.edition.IncomeWorksheet;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;

/** Judges income by points or by the worksheet, as the edition and the kind of review say. */
final class IncomeJudge {
  private final Edition edition;
  private final @Nullable PointTable pointTable;

  IncomeJudge(Edition edition, @Nullable PointTable pointTable) {
    this.edition = edition;
    this.pointTable = pointTable;
  }

  IncomeJudgement judge(HouseholdFacts facts, Circumstances circumstances) {
    IncomeStandard.Lines lines = edition.income().lines(circumstances.areaType());
    LegalNumber cutoff = lines.pointCutoff();
    if (cutoff == null || circumstances.kind() == ReviewKind.AVERAGE_LIVING) {
      return byWorksheet(facts, lines);
    }
    LegalNumber average =
        edition.income().averageLivingByPoints() ? lines.averageLivingPoints() : null;
    String method = facts.sheet().text(CoreQuestions.INCOME_METHOD);
    if (CoreQuestions.KEYED.equals(method)) {
      return facts.answer(CoreQuestions.INCOME_POINTS_KEYED) instanceof Answer.Number number
          ? byPoints(Origin.KEYED, exactly(number.thousandths()), cutoff, average, null)
          : byPoints(
              Origin.KEYED, unknown(CoreQuestions.INCOME_POINTS_KEYED), cutoff, average, null);
    }
    if (CoreQuestions.COMPUTED.equals(method) && pointTable != null) {
      PointTable.Score score =
          pointTable.score(facts, circumstances.areaType(), circumstances.region());
      Points points = new Points(scaled(score.low()), scaled(score.high()), score.open());
      return byPoints(Origin.COMPUTED, points, cutoff, average, pointTable.id());
    }
    // Without a method, without a table, or measured only: the points are not known. A worksheet is
    // shown
    // beside the points but does not decide where the edition judges by points.
    return byPoints(null, unknown(CoreQuestions.INCOME_METHOD), cutoff, average, null);
  }

  /**
   * Points in thousandths, so that a keyed total with a fraction is not rounded across a cut-off.
   */
  private record Points(long low, long high, List<OpenQuestion> open) {}

  private static long scaled(long whole) {
    return whole * Answer.Number.SCALE;
  }

  private static Points exactly(long thousandths) {
    return new Points(thousandths, thousandths, List.of());
  }

  private static Points unknown(String question) {
    return new Points(Long.MIN_VALUE, Long.MAX_VALUE, List.of(new OpenQuestion(null, question)));
  }

  private static IncomeJudgement byPoints(
      @Nullable Origin origin,
      Points points,
      LegalNumber cutoff,
      @Nullable LegalNumber average,
      @Nullable String table) {
    return new IncomeJudgement(
        origin,
        points.low() == Long.MIN_VALUE ? 0 : Math.floorDiv(points.low(), Answer.Number.SCALE),
        points.high() == Long.MAX_VALUE
            ? Long.MAX_VALUE
            : -Math.floorDiv(-points.high(), Answer.Number.SCALE),
        cutoff,
        Truth.below(points.low(), points.high(), scaled(cutoff.value()) + 1),
        average == null
            ? Truth.FALSE
            : Truth.below(points.low(), points.high(), scaled(average.value()) + 1),
        table,
        points.open());
  }

  private IncomeJudgement byWorksheet(HouseholdFacts facts, IncomeStandard.Lines lines) {
    IncomeWorksheet worksheet = new IncomeWorksheet(edition.income(), facts.sheet());
    List<OpenQuestion> open = new ArrayList<>();
    for (int month : worksheet.openMonths()) {
      open.add(new OpenQuestion(null, "income_month_" + month));
    }
    long sum = worksheet.counted();
    long shares = worksheet.shares();
    boolean complete = worksheet.isComplete();
    // A month may be a loss, so a worksheet with a month missing has no bound at either end.
    Truth within = complete ? Truth.of(sum <= lines.povertyLine().value() * shares) : Truth.UNKNOWN;
    LegalNumber average = lines.averageLivingMost();
    Truth averageLiving =
        average == null
            ? Truth.FALSE
            : complete ? Truth.of(sum <= average.value() * shares) : Truth.UNKNOWN;
    return new IncomeJudgement(
        Origin.MEASURED,
        complete ? Math.floorDiv(sum, shares) : Long.MIN_VALUE,
        complete ? -Math.floorDiv(-sum, shares) : Long.MAX_VALUE,
        lines.povertyLine(),
        within,
        averageLiving,
        null,
        open);
  }
}
