package vn.rasoat.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A point of a round at which results are frozen: which revision of each household counts. */
public enum Stage {
  /** After the review, before village meetings and re-checks. */
  PRELIMINARY,
  /** What is recognised. */
  FINAL;

  /** Lower-case word on the wire and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage of a word, or null. */
  public static @Nullable Stage ofCode(String code) {
    return switch (code) {
      case "preliminary" -> PRELIMINARY;
      case "final" -> FINAL;
      default -> null;
    };
  }
}
