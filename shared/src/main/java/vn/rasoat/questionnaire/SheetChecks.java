package vn.rasoat.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.CitizenId;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.household.PartialDate;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.text.Wording;

/**
 * Checks of a sheet against its questionnaire: the same on tablet, desk and server. Faults must be
 * mended before a sheet is accepted. What is odd but possible is looked for by {@code
 * SheetWarnings}.
 */
public final class SheetChecks {
  /** More members than this is refused. */
  public static final int MAX_MEMBERS = 60;

  /** More confirmations than this is refused. */
  public static final int MAX_CONFIRMATIONS = 100;

  /** The reason of a confirmation has at most so many characters. */
  public static final int MAX_REASON = 500;

  private static final int MAX_TEXT = 2000;

  /** Far above any household's month, and far below where the sum of a worksheet runs over. */
  private static final long MAX_MONTH_VND = 1_000_000_000_000L;

  private final Questionnaire questionnaire;

  public SheetChecks(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /**
   * Answers that do not fit their question: unknown question or option, wrong kind, out of range,
   * hidden control characters.
   */
  public List<FieldFault> shapeFaults(Sheet sheet) {
    List<FieldFault> faults = new ArrayList<>();
    checkAnswers(sheet.answers(), Scope.HOUSEHOLD, "", faults);
    Set<String> ids = new HashSet<>();
    for (Member member : sheet.members()) {
      String path = "/members/" + member.id();
      if (!ids.add(member.id())) {
        faults.add(fault(path, "Thành viên này có hai lần.", "This member stands twice."));
      }
      checkAnswers(member.answers(), Scope.MEMBER, path, faults);
    }
    checkWorksheet(sheet, faults);
    checkConfirmations(sheet, faults);
    return faults;
  }

  /**
   * Shape faults, and what a sheet must have to be received at all: members, exactly one head, each
   * required answer, nobody born after the interview.
   */
  public List<FieldFault> faults(Sheet sheet, LocalDate interviewDate) {
    List<FieldFault> faults = shapeFaults(sheet);
    if (sheet.members().isEmpty()) {
      faults.add(fault("/members", "Phiếu chưa có thành viên nào.", "The sheet has no member."));
    }
    long heads =
        sheet.members().stream()
            .filter(member -> "head".equals(member.text(CoreQuestions.RELATION)))
            .count();
    if (heads != 1 && !sheet.members().isEmpty()) {
      faults.add(
          fault(
              "/members",
              "Hộ phải có đúng một chủ hộ (hiện có " + heads + ").",
              "A household has exactly one head (now " + heads + ")."));
    }
    for (Question question : questionnaire.questions()) {
      if (question.required()) {
        checkRequired(sheet, question, faults);
      }
    }
    int number = 0;
    for (Member member : sheet.members()) {
      number++;
      PartialDate birth = birthDate(member);
      if (birth != null && birth.earliest().isAfter(interviewDate)) {
        faults.add(
            fault(
                answerPath(member, CoreQuestions.BIRTH_DATE),
                "Thành viên số " + number + " sinh sau ngày phỏng vấn.",
                "Member " + number + " is born after the interview."));
      }
    }
    return faults;
  }

  private void checkWorksheet(Sheet sheet, List<FieldFault> faults) {
    Set<String> paths = new HashSet<>();
    for (IncomeLine line : sheet.incomeWorksheet()) {
      String path = linePath(line);
      if (!questionnaire.hasIncomeSource(line.source())) {
        faults.add(
            fault(
                path,
                "Không có nguồn thu này trong phiếu.",
                "The worksheet has no such source of income."));
      }
      if (line.amountVnd() > MAX_MONTH_VND || line.amountVnd() < -MAX_MONTH_VND) {
        faults.add(
            fault(
                path,
                "Số tiền của một tháng quá lớn; kiểm tra lại số chữ số 0.",
                "The amount of a month is too large; count its zeros again."));
      }
      if (!paths.add(path)) {
        faults.add(
            fault(
                path,
                "Nguồn thu này có hai dòng trong cùng một tháng; gộp thành một dòng.",
                "This source stands twice in one month; join the two lines."));
      }
    }
  }

  private static void checkConfirmations(Sheet sheet, List<FieldFault> faults) {
    int count = sheet.confirmations().size();
    if (count > MAX_CONFIRMATIONS) {
      faults.add(
          fault(
              "/confirmations",
              "Phiếu có " + count + " xác nhận, tối đa " + MAX_CONFIRMATIONS + "; sửa bớt phiếu.",
              count + " confirmations, at most " + MAX_CONFIRMATIONS + "; mend some answers."));
    }
    Set<String> paths = new HashSet<>();
    for (Confirmation confirmation : sheet.confirmations()) {
      String path = "/confirmations/" + confirmation.check() + confirmation.path();
      if (!isVisible(confirmation.reason()) || confirmation.reason().length() > MAX_REASON) {
        faults.add(
            fault(
                path,
                "Xác nhận cần lý do, tối đa " + MAX_REASON + " ký tự.",
                "A confirmation needs a reason of at most " + MAX_REASON + " characters."));
      }
      if (!paths.add(path)) {
        faults.add(fault(path, "Xác nhận này có hai lần.", "This is confirmed twice."));
      }
    }
  }

  private void checkRequired(Sheet sheet, Question question, List<FieldFault> faults) {
    if (question.scope() == Scope.HOUSEHOLD) {
      if (isBlank(sheet.answer(question.code()))) {
        faults.add(missing("/answers/" + question.code(), "Phiếu", "The sheet", question));
      }
      return;
    }
    int number = 0;
    for (Member member : sheet.members()) {
      number++;
      if (isBlank(member.answer(question.code()))) {
        String path = answerPath(member, question.code());
        faults.add(missing(path, "Thành viên số " + number, "Member " + number, question));
      }
    }
  }

  private static FieldFault missing(String path, String whoVi, String whoEn, Question question) {
    return fault(
        path,
        whoVi + " thiếu: " + question.label().vi() + ".",
        whoEn + " has no answer to: " + question.label().en() + ".");
  }

  private static boolean isBlank(@Nullable Answer answer) {
    return answer == null || (answer instanceof Answer.Text text && !isVisible(text.value()));
  }

  /** Whether a text shows anything: spaces of any kind and zero-width characters do not. */
  private static boolean isVisible(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT);
  }

  private void checkAnswers(
      Map<String, Answer> answers, Scope scope, String prefix, List<FieldFault> faults) {
    answers.forEach(
        (code, answer) -> {
          String path = prefix + "/answers/" + code;
          Question question = questionnaire.find(code).orElse(null);
          if (question == null || question.scope() != scope) {
            faults.add(
                fault(path, "Phiếu không có câu hỏi này.", "There is no such question here."));
          } else {
            Wording wrong = wrong(question, answer);
            if (wrong != null) {
              faults.add(new FieldFault(path, wrong));
            }
          }
        });
  }

  private static @Nullable Wording wrong(Question question, Answer answer) {
    String vi = question.label().vi();
    String en = question.label().en();
    boolean right =
        switch (question.kind()) {
          case TEXT -> answer instanceof Answer.Text text && text.value().length() <= MAX_TEXT;
          case CHOICE ->
              answer instanceof Answer.Text text && question.findOption(text.value()).isPresent();
          case CHOICES ->
              answer instanceof Answer.Many many
                  && many.codes().stream().allMatch(code -> question.findOption(code).isPresent())
                  && new HashSet<>(many.codes()).size() == many.codes().size();
          case YES_NO -> answer instanceof Answer.Flag;
          case NUMBER ->
              answer instanceof Answer.Number number
                  && number.thousandths() >= question.leastThousandths()
                  && number.thousandths() <= question.mostThousandths();
          case PARTIAL_DATE ->
              answer instanceof Answer.Text text && PartialDate.parse(text.value()) != null;
          case CITIZEN_ID -> answer instanceof Answer.Text text && CitizenId.isValid(text.value());
          case LOCATION ->
              answer instanceof Answer.Text text && GeoPoint.parse(text.value()) != null;
        };
    if (!right) {
      return new Wording(vi + ": " + expectedVi(question), en + ": " + expectedEn(question));
    }
    if (question.kind() == AnswerKind.TEXT && answer instanceof Answer.Text text) {
      boolean severalLines = question.scope() == Scope.HOUSEHOLD;
      Wording hidden = HiddenCharacters.fault(text.value(), severalLines);
      return hidden == null ? null : new Wording(vi + ": " + hidden.vi(), en + ": " + hidden.en());
    }
    return null;
  }

  private static String expectedVi(Question question) {
    return switch (question.kind()) {
      case TEXT -> "cần một dòng chữ, tối đa " + MAX_TEXT + " ký tự.";
      case CHOICE -> "chọn một trong các mục của phiếu.";
      case CHOICES -> "chọn các mục của phiếu, mỗi mục một lần.";
      case YES_NO -> "chọn có hoặc không.";
      case NUMBER ->
          "cần số từ "
              + bound(question.leastThousandths())
              + " đến "
              + bound(question.mostThousandths())
              + ".";
      case PARTIAL_DATE -> "cần ngày, hoặc tháng và năm, hoặc năm.";
      case CITIZEN_ID -> "cần 12 chữ số (hoặc 9 chữ số của CMND cũ).";
      case LOCATION -> "cần vị trí do máy đo; bấm đo lại.";
    };
  }

  private static String expectedEn(Question question) {
    return switch (question.kind()) {
      case TEXT -> "a text of at most " + MAX_TEXT + " characters is expected.";
      case CHOICE -> "choose one of the options of the form.";
      case CHOICES -> "choose options of the form, each once.";
      case YES_NO -> "choose yes or no.";
      case NUMBER ->
          "a number from "
              + bound(question.leastThousandths())
              + " to "
              + bound(question.mostThousandths())
              + " is expected.";
      case PARTIAL_DATE -> "a date, a month of a year, or a year is expected.";
      case CITIZEN_ID -> "12 digits (or 9 of an old card) are expected.";
      case LOCATION -> "a place measured by the tablet is expected; measure again.";
    };
  }

  private static String bound(long thousandths) {
    return new Answer.Number(thousandths).value().toPlainString();
  }

  private static @Nullable PartialDate birthDate(Member member) {
    String text = member.text(CoreQuestions.BIRTH_DATE);
    return text == null ? null : PartialDate.parse(text);
  }

  private static String answerPath(Member member, String question) {
    return "/members/" + member.id() + "/answers/" + question;
  }

  private static String linePath(IncomeLine line) {
    return "/incomeWorksheet/" + line.month() + "/" + line.source();
  }

  private static FieldFault fault(String path, String vi, String en) {
    return new FieldFault(path, new Wording(vi, en));
  }
}
