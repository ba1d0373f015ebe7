package vn.rasoat.criteria;

import org.jspecify.annotations.Nullable;
import vn.rasoat.law.Article;
import vn.rasoat.law.LegalDay;
import vn.rasoat.text.Wording;

/**
 * One deprivation indicator of an edition.
 *
 * @param order place in the official order, from 1
 * @param code stable, such as {@code child_schooling}
 * @param dimension the dimension it belongs to
 * @param name short name, as the column of a report
 * @param definition when a household is deprived, as an official would read it
 * @param article where it stands
 * @param rateBase the households its rate is counted over
 * @param schoolYearStart an ongoing review earlier in the year takes ages on this day of the year
 *     before; null where ages are always those of the reference date
 * @param rule how it is judged
 * @param notDeprived the sentence where it is met
 * @param notApplicable the sentence where it applies to nobody; null if it always applies
 */
public record Indicator(
    int order,
    String code,
    Dimension dimension,
    Wording name,
    Wording definition,
    Article article,
    RateBase rateBase,
    @Nullable LegalDay schoolYearStart,
    IndicatorRule rule,
    Wording notDeprived,
    @Nullable Wording notApplicable) {

  /**
   * One of the dimensions of poverty.
   *
   * @param code stable, such as {@code water_and_sanitation}
   * @param name as people read it
   */
  public record Dimension(String code, Wording name) {}
}
