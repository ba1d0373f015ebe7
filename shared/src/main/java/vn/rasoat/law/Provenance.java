package vn.rasoat.law;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How sure a number or wording is. */
public enum Provenance {
  /** Read in published text of the law. */
  VERIFIED,
  /** From memory or one weak source; an administrator is shown that it is in use. */
  UNVERIFIED,
  /** Made for the demonstration; a household judged by it can never be recognised. */
  ILLUSTRATIVE;

  /** Lower-case word used in data files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a word, or null. */
  public static @Nullable Provenance ofCode(String code) {
    for (Provenance provenance : values()) {
      if (provenance.code().equals(code)) {
        return provenance;
      }
    }
    return null;
  }
}
