package vn.rasoat.classification;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Assessment.IndicatorResult;
import vn.rasoat.criteria.Finding;
import vn.rasoat.criteria.HouseholdFacts;
import vn.rasoat.criteria.Indicator;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.criteria.PointTable;
import vn.rasoat.criteria.Truth;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.law.LegalDay;
import vn.rasoat.questionnaire.Sheet;

/**
 * Classifies households by one edition. A household gets a class only where no possible answer to
 * its open questions could change it; open answers are treated as independent, which may ask too
 * much but never decides wrongly. Thread-safe.
 */
public final class Classifier {
  private final Edition edition;
  private final IncomeJudge incomeJudge;

  /**
   * A classifier.
   *
   * @param pointTable the table that {@code computed} income points come from; null if none is
   *     loaded, then such a household is undecidable unless another way to judge its income is
   *     given
   */
  public Classifier(Edition edition, @Nullable PointTable pointTable) {
    this.edition = edition;
    this.incomeJudge = new IncomeJudge(edition, pointTable);
  }

  /** The edition it judges by. */
  public Edition edition() {
    return edition;
  }

  /**
   * Judges one sheet.
   *
   * @param sheet whose answers fit the questionnaire; an answer of another kind or an option the
   *     question does not have is read as missing
   */
  public Assessment classify(Sheet sheet, Circumstances circumstances) {
    LocalDate referenceDate = circumstances.referenceDate();
    HouseholdFacts facts = HouseholdFacts.of(sheet, referenceDate);
    List<Indicator> indicators = edition.indicators();
    List<IndicatorResult> results = new ArrayList<>(indicators.size());
    int sure = 0;
    int possible = 0;
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      LocalDate agesOn = agesOn(indicator, circumstances);
      HouseholdFacts seen = agesOn.equals(referenceDate) ? facts : HouseholdFacts.of(sheet, agesOn);
      Finding finding = indicator.rule().judge(seen);
      sure += finding.outcome() == Outcome.DEPRIVED ? 1 : 0;
      possible += finding.canBeDeprived() ? 1 : 0;
      results.add(new IndicatorResult(indicator, finding));
    }
    int each = Math.toIntExact(edition.pointsPerIndicator().value());
    IncomeJudgement income = incomeJudge.judge(facts, circumstances);
    Truth deprived =
        Truth.below((long) sure * each, (long) possible * each, edition.poorFromPoints().value())
            .not();
    return new Assessment(
        edition.id(),
        verdict(income, deprived, results),
        income,
        sure * each,
        possible * each,
        results);
  }

  private static LocalDate agesOn(Indicator indicator, Circumstances circumstances) {
    LocalDate date = circumstances.referenceDate();
    LegalDay start = indicator.schoolYearStart();
    return start != null
            && circumstances.kind() == ReviewKind.ONGOING
            && MonthDay.from(date).isBefore(start.day())
        ? start.day().atYear(date.getYear() - 1)
        : date;
  }

  private static Verdict verdict(
      IncomeJudgement income, Truth deprived, List<IndicatorResult> results) {
    Set<HouseholdClass> possible = EnumSet.noneOf(HouseholdClass.class);
    boolean canBeWithin = income.withinLine() != Truth.FALSE;
    if (canBeWithin && deprived != Truth.FALSE) {
      possible.add(HouseholdClass.POOR);
    }
    if (canBeWithin && deprived != Truth.TRUE) {
      possible.add(HouseholdClass.NEAR_POOR);
    }
    if (income.withinLine() != Truth.TRUE) {
      if (income.withinAverageLiving() != Truth.FALSE) {
        possible.add(HouseholdClass.AVERAGE_LIVING);
      }
      if (income.withinAverageLiving() != Truth.TRUE) {
        possible.add(HouseholdClass.NOT_POOR);
      }
    }
    if (possible.size() == 1) {
      return new Verdict.Decided(possible.iterator().next());
    }
    LinkedHashSet<OpenQuestion> ask = new LinkedHashSet<>();
    boolean incomeDecides =
        income.withinLine() == Truth.UNKNOWN
            || (income.withinLine() == Truth.FALSE
                && income.withinAverageLiving() == Truth.UNKNOWN);
    if (incomeDecides) {
      ask.addAll(income.open());
    }
    if (canBeWithin && deprived == Truth.UNKNOWN) {
      for (IndicatorResult result : results) {
        if (result.finding().canBeDeprived()) {
          ask.addAll(result.finding().open());
        }
      }
    }
    return new Verdict.Undecidable(possible, new ArrayList<>(ask));
  }
}
