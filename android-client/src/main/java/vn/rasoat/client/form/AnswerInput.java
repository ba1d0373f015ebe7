package vn.rasoat.client.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.CitizenId;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.household.PartialDate;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.AnswerKind;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.text.Language;
import vn.rasoat.text.SearchText;

/** Reads what was typed or chosen for a question, and writes answers back into inputs. */
public final class AnswerInput {
  private static final int MAX_TEXT = 2000;

  private AnswerInput() {}

  /**
   * Reads a text input.
   *
   * @param raw as typed; for a choice the code of an option, for yes or no {@code yes} or {@code
   *     no}
   * @param language how decimals are written
   */
  public static Reading read(Question question, String raw, Language language) {
    String typed = raw.trim();
    if (typed.isEmpty()) {
      return Reading.EMPTY;
    }
    return switch (question.kind()) {
      case TEXT -> text(typed);
      case NUMBER -> number(question, typed, language);
      case CITIZEN_ID -> citizenId(typed);
      case PARTIAL_DATE -> date(typed);
      case YES_NO -> yesNo(typed);
      case LOCATION -> location(typed);
      case CHOICE, CHOICES -> choice(question, typed);
    };
  }

  /** The text that an input shows for an answer; empty without one. */
  public static String format(Question question, @Nullable Answer answer, Language language) {
    if (answer instanceof Answer.Number number) {
      String plain = number.value().toPlainString();
      return language == Language.VI ? plain.replace('.', ',') : plain;
    }
    if (answer instanceof Answer.Flag flag) {
      return flag.yes() ? "yes" : "no";
    }
    if (answer instanceof Answer.Text text) {
      return text.value();
    }
    return "";
  }

  /** A choice of several after one option was ticked or unticked; in the order of the form. */
  public static Answer toggled(
      Question question, @Nullable Answer current, String option, boolean on) {
    List<String> before = current instanceof Answer.Many many ? many.codes() : List.of();
    List<String> codes = new ArrayList<>();
    for (Option each : question.options()) {
      boolean chosen = each.code().equals(option) ? on : before.contains(each.code());
      if (chosen) {
        codes.add(each.code());
      }
    }
    return new Answer.Many(codes);
  }

  /** "None of these": an answer, other than no answer. */
  public static Answer noneOfThese() {
    return new Answer.Many(List.of());
  }

  private static Reading text(String typed) {
    return typed.length() <= MAX_TEXT
        ? Reading.right(new Answer.Text(SearchText.normalize(typed)))
        : Reading.wrong(
            typed,
            "Tối đa " + MAX_TEXT + " ký tự (hiện có " + typed.length() + "); rút ngắn lại.",
            "At most " + MAX_TEXT + " characters (now " + typed.length() + "); shorten it.");
  }

  private static Reading number(Question question, String typed, Language language) {
    BigDecimal number = NumberInput.parse(typed, language);
    Answer.Number answer = number == null ? null : exact(number);
    if (answer != null
        && answer.thousandths() >= question.leastThousandths()
        && answer.thousandths() <= question.mostThousandths()) {
      return Reading.right(answer);
    }
    String unit = question.unit() == null ? "" : " " + question.unit();
    Reading wrong =
        Reading.wrong(
            typed,
            "Cần số từ " + bounds(question, " đến ", Language.VI) + unit + ", tối đa 3 số lẻ.",
            "A number from "
                + bounds(question, " to ", Language.EN)
                + unit
                + " is expected, with at most 3 decimals.");
    return answer == null ? wrong : new Reading(answer, wrong.fault());
  }

  private static Answer.@Nullable Number exact(BigDecimal number) {
    try {
      return Answer.Number.of(number);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String bounds(Question question, String to, Language language) {
    return NumberText.exact(new Answer.Number(question.leastThousandths()).value(), language)
        + to
        + NumberText.exact(new Answer.Number(question.mostThousandths()).value(), language);
  }

  /** A date in one input, such as 15/3/1990, 3-1990 or 1990. */
  private static Reading date(String typed) {
    String slashed = PartialDate.parse(typed) == null ? typed.replaceAll("[-. ]", "/") : typed;
    return DateFields.of(new Answer.Text(slashed)).read();
  }

  private static Reading citizenId(String typed) {
    String digits = typed.replaceAll("[ .\\-]", "");
    if (CitizenId.isValid(digits)) {
      return Reading.right(new Answer.Text(digits));
    }
    int count = digits.length();
    return Reading.wrong(
        typed,
        "Cần 12 chữ số của CCCD, hoặc 9 chữ số của CMND cũ (hiện có " + count + ").",
        "12 digits of the card, or 9 of an old one, are expected (now " + count + ").");
  }

  private static Reading location(String typed) {
    return GeoPoint.parse(typed) != null
        ? Reading.right(new Answer.Text(typed))
        : Reading.wrong(
            typed,
            "Vị trí không đọc được; bấm lấy vị trí lần nữa.",
            "The location cannot be read; take it again.");
  }

  private static Reading yesNo(String typed) {
    return switch (typed) {
      case "yes" -> Reading.right(new Answer.Flag(true));
      case "no" -> Reading.right(new Answer.Flag(false));
      default -> Reading.wrong(typed, "Chọn có hoặc không.", "Choose yes or no.");
    };
  }

  private static Reading choice(Question question, String typed) {
    if (!question.findOption(typed).isPresent()) {
      return Reading.wrong(
          typed, "Chọn một mục của phiếu.", "Choose one of the options of the form.");
    }
    return Reading.right(
        question.kind() == AnswerKind.CHOICES
            ? new Answer.Many(List.of(typed))
            : new Answer.Text(typed));
  }
}
