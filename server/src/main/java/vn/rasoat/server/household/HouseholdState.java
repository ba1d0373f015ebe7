package vn.rasoat.server.household;

import java.util.Locale;
import java.util.Optional;

/** How a household's sheet stands, in one word; where several hold, the first counts. */
public enum HouseholdState {
  /** An edit waits because another one changed the same answers. */
  CONFLICT,
  /** An edit waits for the commune to accept or drop it. */
  HELD,
  /** Answers are missing that could change the class. */
  UNDECIDABLE,
  /** The tablet computed another class than the one that counts. */
  DIFFERS,
  /** Received and classified; nothing to do. */
  SETTLED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HouseholdState> findByCode(String code) {
    for (HouseholdState state : values()) {
      if (state.code().equals(code)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
