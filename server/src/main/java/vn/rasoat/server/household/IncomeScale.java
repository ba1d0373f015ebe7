package vn.rasoat.server.household;

import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.IncomeJudgement;

/**
 * What is known of income on a scale with the cut-off on it.
 *
 * @param low null where there is no bound
 * @param high null where there is no bound
 * @param top end of the scale, beyond every value known
 * @param points whether the unit is points; otherwise VND per person per month
 */
public record IncomeScale(
    @Nullable Long low, @Nullable Long high, long cutoff, long top, boolean points) {
  /** Units of the drawing from the start of the scale to its end. */
  public static final int WIDTH = 1000;

  public static IncomeScale of(IncomeJudgement income) {
    boolean unknown = income.low() == 0 && income.high() == Long.MAX_VALUE;
    Long low = income.low() == Long.MIN_VALUE || unknown ? null : Long.valueOf(income.low());
    Long high = income.high() == Long.MAX_VALUE ? null : Long.valueOf(income.high());
    long cutoff = income.cutoff().value();
    long greatest = Math.max(cutoff, high == null ? low == null ? 0 : low : high);
    return new IncomeScale(
        low,
        high,
        cutoff,
        Math.max(2 * cutoff, greatest + greatest / 10),
        income.cutoff().unit().equals(HouseholdText.POINTS));
  }

  /** Whether the value is known exactly. */
  public boolean isExact() {
    return low != null && low.equals(high);
  }

  /** Whether nothing is known. */
  public boolean isUnknown() {
    return low == null && high == null;
  }

  /** Place of a value on the drawing; a loss stands at its start. */
  public long x(long value) {
    return Math.max(0, Math.min(WIDTH, value * WIDTH / top));
  }

  /** Where the sure part of the bar ends. */
  public long sureEnd() {
    return low == null ? 0 : x(low);
  }

  /** Where the possible part ends. */
  public long possibleEnd() {
    return high == null ? WIDTH : x(high);
  }

  /** Place of the cut-off. */
  public long cutoffX() {
    return x(cutoff);
  }
}
