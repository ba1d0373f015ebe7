package vn.rasoat.household;

import java.util.regex.Pattern;

/**
 * Citizen identity number (CCCD): 12 digits; 3 place, 1 century and sex, 2 birth year, 6 random.
 * There is no check digit, so a mismatch with sex or birth year is a warning and never an error.
 * Nine digits are the old identity card (CMND), which says nothing. Never written to logs or posted
 * lists.
 */
public record CitizenId(String digits) {
  private static final Pattern SHAPE = Pattern.compile("\\d{12}|\\d{9}");

  public CitizenId {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("12 digits (or 9 of an old card) are expected");
    }
  }

  /** Whether a text has the shape of an identity number. */
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** Whether the number speaks against a sex; false for old cards. */
  public boolean contradicts(Sex sex) {
    return isNew() && (centuryDigit() % 2 == 0) != (sex == Sex.MALE);
  }

  /** Whether the number speaks against a birth year; false for old cards. */
  public boolean contradictsBirthYear(int year) {
    if (!isNew()) {
      return false;
    }
    int said = 1900 + centuryDigit() / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
    return said != year;
  }

  private boolean isNew() {
    return digits.length() == 12;
  }

  private int centuryDigit() {
    return digits.charAt(3) - '0';
  }

  /** Never the number itself: this may end up in a log. */
  @Override
  public String toString() {
    return "CitizenId[" + digits.length() + " digits]";
  }
}
