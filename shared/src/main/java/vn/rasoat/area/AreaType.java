package vn.rasoat.area;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which lines and cut-offs hold: phường and thị trấn are urban, xã is rural. Stored, never derived
 * later.
 */
public enum AreaType {
  RURAL,
  URBAN;

  /** Lower-case word on the wire and in data files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a word, or null. */
  public static @Nullable AreaType ofCode(String code) {
    return switch (code) {
      case "rural" -> RURAL;
      case "urban" -> URBAN;
      default -> null;
    };
  }
}
