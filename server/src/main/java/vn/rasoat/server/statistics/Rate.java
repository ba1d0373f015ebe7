package vn.rasoat.server.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Rates in percent. */
final class Rate {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Rate() {}

  /**
   * A rate with two decimals, half up.
   *
   * @param base null, 0 or smaller than the part where a total is missing or cannot be right: then
   *     there is no rate, rather than 0 or one above 100
   */
  static @Nullable BigDecimal percent(long part, @Nullable Long base) {
    if (base == null || base == 0 || base < part) {
      return null;
    }
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
  }
}
