package vn.rasoat.household;

import org.jspecify.annotations.Nullable;

/** Sex as the identity document states it. */
public enum Sex {
  MALE,
  FEMALE;

  /** The sex of a choice code ({@code male}, {@code female}), or null. */
  public static @Nullable Sex ofCode(String code) {
    return switch (code) {
      case "male" -> MALE;
      case "female" -> FEMALE;
      default -> null;
    };
  }
}
