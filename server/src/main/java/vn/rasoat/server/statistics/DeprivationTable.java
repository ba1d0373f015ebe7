package vn.rasoat.server.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.criteria.Indicator;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.round.Round;

/**
 * How many households of a class are deprived in each indicator.
 *
 * @param households of the class
 * @param indicators in the official order
 * @param byArea the same for each area right below, by its code, in the order of codes
 * @param closed see {@link OverallTable}
 * @param asOf see {@link OverallTable}
 */
public record DeprivationTable(
    Round round,
    AreaUnit area,
    CountedStage stage,
    boolean closed,
    HouseholdClass householdClass,
    long households,
    List<IndicatorCount> indicators,
    Map<String, List<IndicatorCount>> byArea,
    @Nullable Instant asOf) {
  public DeprivationTable {
    indicators = List.copyOf(indicators);
  }

  /**
   * One indicator.
   *
   * @param applicable households in the base of its rate
   */
  public record IndicatorCount(Indicator indicator, long deprived, long applicable) {
    /** Percent of the base with two decimals; null where nobody is in the base. */
    public @Nullable BigDecimal ratePercent() {
      return Rate.percent(deprived, applicable);
    }
  }
}
