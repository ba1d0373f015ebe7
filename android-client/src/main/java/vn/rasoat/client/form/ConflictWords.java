package vn.rasoat.client.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.AssessmentText;
import vn.rasoat.edition.Edition;
import vn.rasoat.household.PartialDate;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonTree;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.AnswerKind;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetJson;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** Fields of a conflict and their values, in the words of the form. */
final class ConflictWords {
  private static final Wording NOT_THERE = new Wording("(không có)", "(nothing)");

  private final Edition edition;
  private final Sheet mine;
  private final Sheet theirs;
  private final AssessmentText text;

  ConflictWords(Edition edition, Sheet mine, Sheet theirs) {
    this.edition = edition;
    this.mine = mine;
    this.theirs = theirs;
    this.text = new AssessmentText(edition.questionnaire(), mine);
  }

  /** What a field asks. */
  Wording question(String path) {
    List<String> parts = FieldPath.parts(path);
    return switch (parts.get(0)) {
      case "answers" -> label(parts.get(1));
      case "members" ->
          parts.size() > 3
              ? both(label(parts.get(3)), name(parts.get(1)))
              : both(
                  new Wording("Thành viên của hộ", "Member of the household"), name(parts.get(1)));
      case "incomeWorksheet" -> worksheet(parts);
      case "confirmations" ->
          new Wording("Lý do xác nhận điểm cần xem lại", "Reason for confirming a warning");
      case "interviewDate" -> new Wording("Ngày phỏng vấn", "Date of the interview");
      case "areaCode" -> new Wording("Thôn của hộ", "Village of the household");
      default -> new Wording(path, path);
    };
  }

  private static Wording both(Wording label, Wording name) {
    return new Wording(label.vi() + " – " + name.vi(), label.en() + " – " + name.en());
  }

  private Wording label(String code) {
    return edition
        .questionnaire()
        .find(code)
        .map(
            question ->
                new Wording(
                    question.number() + ". " + question.label().vi(),
                    question.number() + ". " + question.label().en()))
        .orElse(new Wording(code, code));
  }

  private Wording worksheet(List<String> parts) {
    String source = parts.size() > 2 ? parts.get(2) : "";
    Wording label = new Wording("Thu nhập", "Income");
    for (Option option : edition.questionnaire().incomeSources()) {
      if (option.code().equals(source)) {
        label = option.label();
      }
    }
    return new Wording(
        label.vi() + " – tháng thứ " + parts.get(1), label.en() + " – month " + parts.get(1));
  }

  /** A member's name as one of the sides has it. */
  private Wording name(String memberId) {
    for (Sheet sheet : List.of(mine, theirs)) {
      int number = 0;
      for (Member member : sheet.members()) {
        number++;
        if (member.id().equals(memberId)) {
          return Tally.name(member, number);
        }
      }
    }
    return new Wording("Thành viên đã bỏ", "Removed member");
  }

  /** A value, given as JSON text; null is a value that is not there. */
  Wording value(String path, @Nullable String json) {
    List<String> parts = FieldPath.parts(path);
    boolean isMember = parts.get(0).equals("members") && parts.size() < 4;
    if (json == null) {
      return isMember ? new Wording("Đã bỏ khỏi hộ", "Taken off the household") : NOT_THERE;
    }
    if (isMember) {
      return new Wording("Vẫn ở trong hộ", "Still in the household");
    }
    Answer answer;
    try {
      answer = SheetJson.answer(JsonTree.read(path, json));
    } catch (DataFaultException e) {
      return new Wording(json, json);
    }
    if (parts.get(0).equals("incomeWorksheet") && answer instanceof Answer.Number amount) {
      return NumberText.vnd(amount.thousandths() / Answer.Number.SCALE);
    }
    String code = parts.get(parts.size() - 1);
    return new Wording(shown(code, answer, Language.VI), shown(code, answer, Language.EN));
  }

  private String shown(String code, Answer answer, Language language) {
    Question question = edition.questionnaire().find(code).orElse(null);
    boolean isDate = question != null && question.kind() == AnswerKind.PARTIAL_DATE;
    PartialDate date =
        isDate && answer instanceof Answer.Text text ? PartialDate.parse(text.value()) : null;
    String shown =
        date == null ? text.answer(code, answer, language) : DateText.partial(date, language);
    return shown.trim().isEmpty() ? NOT_THERE.in(language) : shown;
  }
}
