package vn.rasoat.client.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.rasoat.text.Language;

/**
 * Reads numbers as people type them. In Vietnamese the comma stands before the decimals and points
 * (or blanks) between the thousands; number pads that have no comma are met half way: a single
 * point that cannot stand between thousands is taken for the comma. In English the other way round.
 */
final class NumberInput {
  private static final int GROUP = 3;

  private NumberInput() {}

  /** The number, or null if it is none or may be misread. */
  static @Nullable BigDecimal parse(String raw, Language language) {
    StringBuilder compact = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        compact.append(c);
      }
    }
    boolean negative = compact.length() > 0 && compact.charAt(0) == '-';
    String text = compact.substring(negative ? 1 : 0);
    char decimal = language == Language.VI ? ',' : '.';
    char group = language == Language.VI ? '.' : ',';
    int comma = text.indexOf(decimal);
    String whole = comma < 0 ? text : text.substring(0, comma);
    String decimals = comma < 0 ? "" : text.substring(comma + 1);
    if (comma < 0 && !isGrouped(whole, group)) {
      int point = whole.indexOf(group);
      if (point < 0) {
        return null;
      }
      decimals = whole.substring(point + 1);
      whole = whole.substring(0, point);
    }
    boolean readable =
        isGrouped(whole, group)
            && whole.length() <= 20
            && areDigits(decimals)
            && (comma < 0 || !decimals.isEmpty());
    if (!readable) {
      return null;
    }
    String digits = whole.replace(String.valueOf(group), "");
    BigDecimal number = new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
    return negative ? number.negate() : number;
  }

  /** Digits only, or digits in groups of three behind the first group. */
  private static boolean isGrouped(String whole, char group) {
    if (whole.isEmpty()) {
      return false;
    }
    int first = whole.indexOf(group);
    if (first < 0) {
      return areDigits(whole);
    }
    if (first == 0 || first > GROUP || !areDigits(whole.substring(0, first))) {
      return false;
    }
    for (int i = first; i < whole.length(); i += GROUP + 1) {
      boolean groupFollows =
          whole.charAt(i) == group
              && i + GROUP < whole.length()
              && areDigits(whole.substring(i + 1, i + 1 + GROUP));
      if (!groupFollows) {
        return false;
      }
    }
    return true;
  }

  private static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
