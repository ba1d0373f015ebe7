package vn.rasoat.server.round;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.text.Wording;

/** The form in which an administrator opens a round. */
record NewRound(ReviewKind kind, int year, int month, String editionId, LocalDate firstDay) {

  /**
   * Reads the form.
   *
   * @throws ProblemException BAD_REQUEST naming the field
   */
  static NewRound read(Form form) {
    ReviewKind kind = ReviewKind.ofCode(form.text("kind"));
    if (kind == null) {
      throw fault("/kind", "Chọn loại rà soát.", "Choose the kind of review.");
    }
    String month = form.text("month");
    return new NewRound(
        kind,
        number("/year", form.text("year")),
        month.isEmpty() ? 0 : number("/month", month),
        form.text("edition"),
        firstDay(form.text("firstDay")));
  }

  private static int number(String field, String text) {
    if (!text.matches("\\d{1,4}")) {
      throw fault(field, "Cần một số.", "A number is needed.");
    }
    return Integer.parseInt(text);
  }

  private static LocalDate firstDay(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw fault("/firstDay", "Chọn ngày bắt đầu.", "Choose the first day.");
    }
  }

  private static ProblemException fault(String field, String vi, String en) {
    return new ProblemException(
        Problem.of(ProblemType.BAD_REQUEST, List.of(new FieldFault(field, new Wording(vi, en)))));
  }
}
