package vn.rasoat.classification;

import java.util.List;
import vn.rasoat.criteria.Finding;
import vn.rasoat.criteria.Indicator;
import vn.rasoat.criteria.Outcome;

/**
 * The result of judging one household, with all that is needed to explain it.
 *
 * @param verdict the class, or the questions to ask
 * @param income what is known of income
 * @param deprivationPointsLow points of the indicators surely deprived
 * @param deprivationPointsHigh with those that still can be
 * @param indicators in the official order
 */
public record Assessment(
    String editionId,
    Verdict verdict,
    IncomeJudgement income,
    int deprivationPointsLow,
    int deprivationPointsHigh,
    List<IndicatorResult> indicators) {
  public Assessment {
    indicators = List.copyOf(indicators);
  }

  /** One indicator and what it found. */
  public record IndicatorResult(Indicator indicator, Finding finding) {

    /** The outcome. */
    public Outcome outcome() {
      return finding.outcome();
    }

    /** Whether the household belongs to the base of this indicator's rate. */
    public boolean inBase() {
      return indicator.rateBase().includes(finding.outcome());
    }
  }
}
