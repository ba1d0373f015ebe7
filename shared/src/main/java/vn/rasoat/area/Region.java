package vn.rasoat.area;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The six rural columns of the income point table; the seventh column is urban. */
public enum Region {
  RED_RIVER_DELTA,
  NORTHERN_MOUNTAINS,
  NORTH_CENTRAL_COAST,
  CENTRAL_HIGHLANDS,
  SOUTH_EAST,
  MEKONG_DELTA;

  /** Lower-case word on the wire and in data files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The region of a word, or null. */
  public static @Nullable Region ofCode(String code) {
    for (Region region : values()) {
      if (region.code().equals(code)) {
        return region;
      }
    }
    return null;
  }
}
