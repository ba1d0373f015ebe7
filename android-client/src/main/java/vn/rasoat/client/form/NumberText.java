package vn.rasoat.client.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * Numbers as people write them: 7.642 and 43,81 % in Vietnamese, 7,642 and 43.81% in English. The
 * same on every device, whatever its locale.
 */
public final class NumberText {
  private static final int GROUP = 3;

  private NumberText() {}

  /** A whole number with its thousands apart. */
  public static String whole(long number, Language language) {
    return grouped(BigDecimal.valueOf(number).toPlainString(), language);
  }

  /** A number as it is, with its thousands apart and all its decimals. */
  public static String exact(BigDecimal number, Language language) {
    return grouped(number.toPlainString(), language);
  }

  /** An amount of money. */
  public static Wording vnd(long amount) {
    return new Wording(whole(amount, Language.VI) + " đồng", "VND " + whole(amount, Language.EN));
  }

  /**
   * A share of a whole in percent, with two decimals.
   *
   * @return null where the whole is 0: a rate without a base is blank, never 0
   */
  public static @Nullable BigDecimal percent(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  /** A percentage with its sign; a dash where there is none. */
  public static String percent(@Nullable BigDecimal percent, Language language) {
    if (percent == null) {
      return "–";
    }
    String number = exact(percent.setScale(2, RoundingMode.HALF_UP), language);
    return language == Language.VI ? number + " %" : number + "%";
  }

  /** Bytes in the unit people know, with at most one decimal. */
  public static String bytes(long bytes, Language language) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    boolean kilo = bytes < 999_950;
    BigDecimal value =
        BigDecimal.valueOf(bytes)
            .divide(BigDecimal.valueOf(kilo ? 1_000 : 1_000_000), 1, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return exact(plain, language) + (kilo ? " kB" : " MB");
  }

  private static String grouped(String plain, Language language) {
    boolean negative = plain.startsWith("-");
    String digits = negative ? plain.substring(1) : plain;
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    char group = language == Language.VI ? '.' : ',';
    StringBuilder text = new StringBuilder(plain.length() + 4);
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % GROUP == 0) {
        text.append(group);
      }
      text.append(whole.charAt(i));
    }
    if (dot >= 0) {
      text.append(language == Language.VI ? ',' : '.').append(digits, dot + 1, digits.length());
    }
    return negative ? "-" + text : text.toString();
  }
}
