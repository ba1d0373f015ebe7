package vn.rasoat.client.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.rasoat.text.Language;

/** Distances as a person walking needs them: no more exact than a phone can know. */
public final class DistanceText {
  private static final int KILOMETRE = 1000;

  private DistanceText() {}

  /** Such as "40 m", "1,3 km", "12 km". */
  public static String of(double metres, Language language) {
    if (metres < KILOMETRE - 5) {
      return Math.round(metres / 10) * 10 + " m";
    }
    int decimals = metres < 9_950 ? 1 : 0;
    BigDecimal kilometres =
        BigDecimal.valueOf(metres)
            .divide(BigDecimal.valueOf(KILOMETRE), decimals, RoundingMode.HALF_UP);
    return NumberText.exact(kilometres, language) + " km";
  }
}
