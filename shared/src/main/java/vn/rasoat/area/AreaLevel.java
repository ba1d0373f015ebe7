package vn.rasoat.area;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Levels of the area tree. A commune may hang below a province with no district (since 2025-07-01).
 */
public enum AreaLevel {
  PROVINCE,
  DISTRICT,
  COMMUNE,
  VILLAGE;

  /** Lower-case word on the wire and in data files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a word, or null. */
  public static @Nullable AreaLevel ofCode(String code) {
    for (AreaLevel level : values()) {
      if (level.code().equals(code)) {
        return level;
      }
    }
    return null;
  }
}
