package vn.rasoat.server.household;

import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.household.PartialDate;
import vn.rasoat.server.platform.page.PageFrame;
import vn.rasoat.text.Language;

/** How values of a household are written on pages. */
public final class HouseholdText {
  /** Unit of income that is judged by points. */
  static final String POINTS = "points";

  private HouseholdText() {}

  /** The class in words; what it means to have none. */
  public static String className(PageFrame frame, @Nullable HouseholdClass ofClass) {
    return ofClass == null
        ? frame.text("household.class.undecidable")
        : frame.text(ofClass.label());
  }

  /** The end of the style that draws the shape of a class. */
  public static String classStyle(@Nullable HouseholdClass ofClass) {
    return ofClass == null ? "class-undecided" : "class-" + ofClass.code().replace('_', '-');
  }

  /** A value or an interval; a dash where nothing is known. */
  public static String interval(PageFrame frame, @Nullable Long low, @Nullable Long high) {
    if (low == null) {
      return high == null ? "–" : "≤ " + frame.number(high);
    }
    if (high == null) {
      return "≥ " + frame.number(low);
    }
    return low.equals(high) ? frame.number(low) : frame.number(low) + "–" + frame.number(high);
  }

  /** Income of a household of a list with its unit. */
  public static String income(PageFrame frame, CurrentHousehold household) {
    return interval(frame, household.incomeLow(), household.incomeHigh());
  }

  /** A birth date as far as it is known, such as 02/1984; what was written where it is no date. */
  public static String birthDate(String text) {
    PartialDate date = PartialDate.parse(text);
    if (date == null) {
      return text;
    }
    String year = String.valueOf(date.year());
    if (date.month() == 0) {
      return year;
    }
    String month = twoDigits(date.month()) + "/" + year;
    return date.day() == 0 ? month : twoDigits(date.day()) + "/" + month;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** A text with a capital first letter. */
  public static String capital(String text, Language language) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.forLanguageTag(language.code()))
            + text.substring(1);
  }
}
