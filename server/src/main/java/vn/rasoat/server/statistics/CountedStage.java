package vn.rasoat.server.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.review.Stage;

/** Which revision of each household is counted. */
public enum CountedStage {
  /** What was current when the preliminary stage was closed. */
  PRELIMINARY,
  /** What was current when the final stage was closed. */
  FINAL,
  /** What is current now. */
  CURRENT;

  /** Lower-case word in addresses and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage of a word, or null. */
  public static @Nullable CountedStage ofCode(String code) {
    return switch (code) {
      case "preliminary" -> PRELIMINARY;
      case "final" -> FINAL;
      case "current" -> CURRENT;
      default -> null;
    };
  }

  static CountedStage of(Stage stage) {
    return switch (stage) {
      case PRELIMINARY -> PRELIMINARY;
      case FINAL -> FINAL;
    };
  }
}
