package vn.rasoat.client.store;

import java.util.Locale;

/** The kind of a {@link RecordState}, without what comes with it: what a list shows and counts. */
public enum Standing {
  DRAFT,
  WAITING,
  SYNCED,
  HELD,
  REFUSED,
  IN_CONFLICT;

  /** The kind of a state. */
  public static Standing of(RecordState state) {
    if (state instanceof RecordState.Draft) {
      return DRAFT;
    }
    if (state instanceof RecordState.Waiting) {
      return WAITING;
    }
    if (state instanceof RecordState.Synced) {
      return SYNCED;
    }
    if (state instanceof RecordState.Held) {
      return HELD;
    }
    return state instanceof RecordState.Refused ? REFUSED : IN_CONFLICT;
  }

  /** Whether there is work in it that the server does not have. What is held, it has. */
  public boolean isUnsynced() {
    return switch (this) {
      case DRAFT, WAITING, REFUSED, IN_CONFLICT -> true;
      case SYNCED, HELD -> false;
    };
  }

  /** Lower-case word, as stores keep it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Standing ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
