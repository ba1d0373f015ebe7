package vn.rasoat.household;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or the month and the day, may be unknown.
 *
 * @param year 1850 to 2150
 * @param month 1 to 12, or 0 if unknown
 * @param day 1 to 31, or 0 if unknown; always 0 where the month is
 */
public record PartialDate(int year, int month, int day) {
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2150;

  public PartialDate {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("the year must be from 1850 to 2150");
    }
    if (month < 0 || month > 12 || (month == 0 && day != 0)) {
      throw new IllegalArgumentException("the month must be from 1 to 12");
    }
    if (day < 0 || day > lengthOfMonth(year, month)) {
      throw new IllegalArgumentException("this month has no day " + day);
    }
  }

  /**
   * Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; null for anything else, so that a
   * caller in the middle of a classification need not catch.
   */
  public static @Nullable PartialDate parse(String text) {
    int length = text.length();
    boolean shaped =
        length == 4
            || (length == 7 && text.charAt(4) == '-')
            || (length == 10 && text.charAt(4) == '-' && text.charAt(7) == '-');
    if (!shaped) {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = length >= 7 ? digits(text, 5, 7) : 0;
    int day = length == 10 ? digits(text, 8, 10) : 0;
    if (year < 0
        || month < 0
        || day < 0
        || (length >= 7 && month == 0)
        || (length == 10 && day == 0)) {
      return null;
    }
    try {
      return new PartialDate(year, month, day);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  /** Days of a month; 31 where the month is not known. */
  private static int lengthOfMonth(int year, int month) {
    return switch (month) {
      case 2 -> Year.isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** The first day it can be. */
  public LocalDate earliest() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /** The last day it can be. */
  public LocalDate latest() {
    if (day > 0) {
      return earliest();
    }
    int lastMonth = month == 0 ? 12 : month;
    return LocalDate.of(year, lastMonth, lengthOfMonth(year, lastMonth));
  }

  /**
   * Completed months of life on a date if born at the latest possible day; negative before birth.
   */
  public int fewestMonthsOn(LocalDate date) {
    int bornMonth = month == 0 ? 12 : month;
    int bornDay = day == 0 ? lengthOfMonth(year, bornMonth) : day;
    return monthsBetween(bornMonth, bornDay, date);
  }

  /** Completed months of life on a date if born at the earliest possible day. */
  public int mostMonthsOn(LocalDate date) {
    return monthsBetween(month == 0 ? 1 : month, day == 0 ? 1 : day, date);
  }

  /**
   * A month is complete on the same day number, or on the first of the following month where that
   * day does not exist. So a person born on 29 February has the birthday on 1 March in other years.
   */
  private int monthsBetween(int bornMonth, int bornDay, LocalDate date) {
    int months = (date.getYear() - year) * 12 + date.getMonthValue() - bornMonth;
    return date.getDayOfMonth() >= bornDay ? months : months - 1;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10).append(year);
    if (month > 0) {
      text.append(month < 10 ? "-0" : "-").append(month);
    }
    if (day > 0) {
      text.append(day < 10 ? "-0" : "-").append(day);
    }
    return text.toString();
  }
}
