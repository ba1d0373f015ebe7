package vn.rasoat.client.form;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.rasoat.household.PartialDate;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** Dates and times as people write them: 05/10/2022 in Vietnamese, 2022-10-05 in English. */
public final class DateText {
  private DateText() {}

  /** A date. */
  public static String date(LocalDate date, Language language) {
    return switch (language) {
      case VI -> two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
      case EN -> date.toString();
    };
  }

  /** A date in both languages. */
  public static Wording date(LocalDate date) {
    return new Wording(date(date, Language.VI), date(date, Language.EN));
  }

  /** A date of which parts may be unknown: 05/10/1990, 10/1990, 1990. */
  public static String partial(PartialDate date, Language language) {
    if (language == Language.EN || date.month() == 0) {
      return date.toString();
    }
    String monthAndYear = two(date.month()) + "/" + date.year();
    return date.day() == 0 ? monthAndYear : two(date.day()) + "/" + monthAndYear;
  }

  /** The time of day alone if it is today, otherwise with its date: "08:40", "08:40 05/10/2022". */
  public static String moment(LocalDateTime moment, LocalDate today, Language language) {
    String time = two(moment.getHour()) + ":" + two(moment.getMinute());
    return moment.toLocalDate().equals(today)
        ? time
        : time + " " + date(moment.toLocalDate(), language);
  }

  /** A length of time by its greatest unit: seconds, minutes, hours or days. */
  public static Wording length(Duration duration) {
    long seconds = Math.abs(duration.getSeconds());
    if (seconds < 60) {
      return counted(seconds, "giây", "second");
    }
    if (seconds < 3600) {
      return counted(seconds / 60, "phút", "minute");
    }
    return seconds < 86_400
        ? counted(seconds / 3600, "giờ", "hour")
        : counted(seconds / 86_400, "ngày", "day");
  }

  private static Wording counted(long count, String vi, String en) {
    return new Wording(count + " " + vi, count + " " + en + (count == 1 ? "" : "s"));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
