package vn.rasoat.criteria;

import org.jspecify.annotations.Nullable;

/** Over which households the rate of an indicator is counted. */
public enum RateBase {
  /** All households of the class. */
  ALL_HOUSEHOLDS,
  /** The households that have whom the indicator speaks of. */
  APPLICABLE_HOUSEHOLDS;

  /** The base of a word in a data file, or null. */
  public static @Nullable RateBase ofCode(String code) {
    return switch (code) {
      case "all_households" -> ALL_HOUSEHOLDS;
      case "applicable_households" -> APPLICABLE_HOUSEHOLDS;
      default -> null;
    };
  }

  /** Whether a household with this outcome belongs to the base. */
  public boolean includes(Outcome outcome) {
    return switch (this) {
      case ALL_HOUSEHOLDS -> true;
      case APPLICABLE_HOUSEHOLDS -> outcome != Outcome.NOT_APPLICABLE;
    };
  }
}
