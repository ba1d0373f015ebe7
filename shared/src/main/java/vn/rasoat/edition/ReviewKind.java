package vn.rasoat.edition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of review (QĐ 24/2021/QĐ-TTg). */
public enum ReviewKind {
  /** Once a year, 1 September to 14 December. */
  PERIODIC,
  /** Monthly from day 15. */
  ONGOING,
  /** Households of farming, forestry, fishery, salt that request it; judged by measured income. */
  AVERAGE_LIVING;

  /** Lower-case word on the wire and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word, or null. */
  public static @Nullable ReviewKind ofCode(String code) {
    for (ReviewKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }
}
