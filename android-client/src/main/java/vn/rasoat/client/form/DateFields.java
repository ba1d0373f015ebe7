package vn.rasoat.client.form;

import org.jspecify.annotations.Nullable;
import vn.rasoat.household.PartialDate;
import vn.rasoat.questionnaire.Answer;

/**
 * The three inputs of a date; an empty day, or day and month, means "not known".
 *
 * @param day as typed
 * @param month as typed
 * @param year as typed
 */
public record DateFields(String day, String month, String year) {
  private static final DateFields EMPTY = new DateFields("", "", "");

  /** The inputs of an answer; what was never a date comes back as it was typed. */
  public static DateFields of(@Nullable Answer answer) {
    if (!(answer instanceof Answer.Text text)) {
      return EMPTY;
    }
    PartialDate date = PartialDate.parse(text.value());
    if (date != null) {
      return new DateFields(two(date.day()), two(date.month()), Integer.toString(date.year()));
    }
    String[] typed = text.value().split("/", 3);
    return switch (typed.length) {
      case 3 -> new DateFields(typed[0], typed[1], typed[2]);
      case 2 -> new DateFields("", typed[0], typed[1]);
      default -> new DateFields("", "", typed[0]);
    };
  }

  /** What the three inputs say together. */
  public Reading read() {
    String d = day.trim();
    String m = month.trim();
    String y = year.trim();
    if (d.isEmpty() && m.isEmpty() && y.isEmpty()) {
      return Reading.EMPTY;
    }
    String raw = d + "/" + m + "/" + y;
    if (y.length() != 4 || number(y) < 0) {
      return y.isEmpty()
          ? Reading.wrong(
              raw,
              "Cần có năm. Không rõ ngày hoặc tháng thì để trống ô đó.",
              "A year is needed. Leave day or month empty if they are not known.")
          : Reading.wrong(
              raw, "Năm cần đủ 4 chữ số, ví dụ 1990.", "A year has 4 digits, such as 1990.");
    }
    if (m.isEmpty()) {
      return d.isEmpty()
          ? checked(raw, y)
          : Reading.wrong(
              raw,
              "Có ngày thì cần có tháng; không rõ tháng thì để trống cả ngày.",
              "A day needs its month; if the month is not known, leave the day empty too.");
    }
    if (number(m) < 1 || number(m) > 12) {
      return Reading.wrong(raw, "Tháng là số từ 1 đến 12.", "A month is a number from 1 to 12.");
    }
    String yearAndMonth = y + "-" + two(number(m));
    if (d.isEmpty()) {
      return checked(raw, yearAndMonth);
    }
    int dayNumber = number(d);
    return dayNumber >= 1 && dayNumber <= 99
        ? checked(raw, yearAndMonth + "-" + two(dayNumber))
        : Reading.wrong(raw, "Ngày là số từ 1 đến 31.", "A day is a number from 1 to 31.");
  }

  private static Reading checked(String raw, String text) {
    if (PartialDate.parse(text) != null) {
      return Reading.right(new Answer.Text(text));
    }
    return PartialDate.parse(text.substring(0, 4)) == null
        ? Reading.wrong(raw, "Năm phải từ 1850 đến 2150.", "The year must be from 1850 to 2150.")
        : Reading.wrong(raw, "Tháng này không có ngày đó.", "This month has no such day.");
  }

  /** A number of at most four digits, or -1. */
  private static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return text.isEmpty() || text.length() > 4 ? -1 : number;
  }

  private static String two(int number) {
    return number == 0 ? "" : number < 10 ? "0" + number : Integer.toString(number);
  }
}
