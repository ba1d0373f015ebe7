package vn.rasoat.server.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.area.AreaUnit;

/**
 * Poor and near-poor households of an area.
 *
 * @param households all households of the area as entered for the round; null while the total of
 *     one of its villages is missing
 * @param persons the same for persons
 * @param missing communes without villages and villages without a total: what keeps the totals
 *     unknown; empty where they are known
 * @param minorityPoor poor households of ethnic minorities
 * @param undecided households with a sheet that cannot be classified yet
 */
public record AreaFigures(
    AreaUnit area,
    @Nullable Long households,
    @Nullable Long persons,
    List<AreaUnit> missing,
    long poor,
    long nearPoor,
    long minorityPoor,
    long undecided) {
  public AreaFigures {
    missing = List.copyOf(missing);
  }

  /** Percent of all households with two decimals; null without a total. */
  public @Nullable BigDecimal poorRatePercent() {
    return Rate.percent(poor, households);
  }

  /** The same for near-poor households. */
  public @Nullable BigDecimal nearPoorRatePercent() {
    return Rate.percent(nearPoor, households);
  }

  /** The multidimensional rate in the ministry's sense: poor and near-poor together. */
  public @Nullable BigDecimal bothRatePercent() {
    return Rate.percent(poor + nearPoor, households);
  }

  /** Percent of the poor households that are of ethnic minorities; null where none is poor. */
  public @Nullable BigDecimal minorityRatePercent() {
    return Rate.percent(minorityPoor, poor);
  }

  /** Whether there are totals, but fewer households than poor and near-poor ones. */
  public boolean totalTooSmall() {
    return households != null && households < poor + nearPoor;
  }
}
