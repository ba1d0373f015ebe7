package vn.rasoat.criteria;

/** Three values of Kleene: a missing answer is neither yes nor no. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** TRUE or FALSE. */
  public static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /**
   * Whether a number that lies somewhere in a range is below a bound.
   *
   * @param low smallest possible value
   * @param high greatest possible value, at least {@code low}
   */
  public static Truth below(long low, long high, long bound) {
    return high < bound ? TRUE : low >= bound ? FALSE : UNKNOWN;
  }

  /** The opposite; unknown stays unknown. */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  /** The lesser of two: false wins. */
  public Truth and(Truth other) {
    return ordinal() < other.ordinal() ? this : other;
  }

  /** The greater of two: true wins. */
  public Truth or(Truth other) {
    return ordinal() > other.ordinal() ? this : other;
  }
}
