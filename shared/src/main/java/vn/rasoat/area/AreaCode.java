package vn.rasoat.area;

import java.util.regex.Pattern;

/**
 * Code of an area: text with leading zeros. Province 2, district 3, commune 5 digits as given by
 * the General Statistics Office; villages have none, so ours is the commune's code, a hyphen and 2
 * or 3 digits ({@code 03565-01}).
 */
public record AreaCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("\\d{2}|\\d{3}|\\d{5}|\\d{5}-\\d{2,3}");

  public AreaCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("'" + value + "' is not an area code");
    }
  }

  /** Whether a text has the shape of an area code. */
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The level that the length of the code says. */
  public AreaLevel level() {
    return switch (value.length()) {
      case 2 -> AreaLevel.PROVINCE;
      case 3 -> AreaLevel.DISTRICT;
      case 5 -> AreaLevel.COMMUNE;
      default -> AreaLevel.VILLAGE;
    };
  }

  /** The commune of a village or commune code. */
  public AreaCode commune() {
    return switch (level()) {
      case VILLAGE -> new AreaCode(value.substring(0, 5));
      case COMMUNE -> this;
      case PROVINCE, DISTRICT ->
          throw new IllegalStateException(value + " is no village or commune");
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
