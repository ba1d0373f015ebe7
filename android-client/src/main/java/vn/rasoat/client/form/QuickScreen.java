package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.client.store.Edit;
import vn.rasoat.criteria.HouseholdFacts;
import vn.rasoat.edition.QuickScreenRule;
import vn.rasoat.law.Provenance;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.text.Wording;

/**
 * The quick screen of a household that asked to be reviewed (phiếu rà soát nhanh): its few
 * questions, which are questions of the sheet and need not be asked again, and what they come to.
 * The result that counts is the one kept, whether taken from here or keyed from paper.
 *
 * @param rule of the edition
 * @param fields what is asked, in order
 * @param outcome what the answers come to
 * @param kept the result on the sheet; OPEN while there is none
 */
public record QuickScreen(QuickScreenRule rule, List<Field> fields, Outcome outcome, Outcome kept) {

  /** What a quick screen comes to. */
  public enum Outcome {
    /** To be reviewed. */
    PASSED(
        "Đạt sàng lọc: tiếp tục phiếu rà soát.", "Passed: go on with the household questionnaire."),
    /** Not to be reviewed. */
    FAILED(
        "Không đạt sàng lọc: không lập phiếu rà soát; trả lời hộ bằng văn bản, nêu lý do.",
        "Not passed: no review; the household is answered in writing, with the reason."),
    /** Answers are missing. */
    OPEN("Chưa đủ câu trả lời để sàng lọc.", "Answers are missing.");

    private final Wording text;

    Outcome(String vi, String en) {
      this.text = new Wording(vi, en);
    }

    /** As people read it. */
    public Wording text() {
      return text;
    }
  }

  public QuickScreen {
    fields = List.copyOf(fields);
  }

  static Optional<QuickScreen> of(SheetForm form) {
    return form.edition()
        .findQuickScreen()
        .map(
            rule ->
                new QuickScreen(rule, fields(form, rule), outcome(form, rule), kept(form, rule)));
  }

  private static List<Field> fields(SheetForm form, QuickScreenRule rule) {
    List<Field> fields = new ArrayList<>();
    for (Question question : rule.questions()) {
      fields.add(form.field(question, null));
    }
    return fields;
  }

  private static Outcome outcome(SheetForm form, QuickScreenRule rule) {
    HouseholdFacts facts = HouseholdFacts.of(form.sheet(), form.context().interviewDate());
    return switch (rule.stopsWhen().test(facts)) {
      case TRUE -> Outcome.FAILED;
      case FALSE -> Outcome.PASSED;
      case UNKNOWN -> Outcome.OPEN;
    };
  }

  private static Outcome kept(SheetForm form, QuickScreenRule rule) {
    String option = form.sheet().text(rule.result().code());
    if (rule.passed().equals(option)) {
      return Outcome.PASSED;
    }
    return rule.failed().equals(option) ? Outcome.FAILED : Outcome.OPEN;
  }

  /** Keeps a result: that of the answers, or that of a paper form. OPEN takes it back. */
  public Edit keep(Outcome result) {
    return new Edit.HouseholdAnswer(
        rule.result().code(),
        switch (result) {
          case PASSED -> new Answer.Text(rule.passed());
          case FAILED -> new Answer.Text(rule.failed());
          case OPEN -> null;
        });
  }

  /** Whether the questions only illustrate: outside a demonstration the paper result is keyed. */
  public boolean isIllustrative() {
    return rule.article().status() == Provenance.ILLUSTRATIVE;
  }

  /** How sure the questions are. */
  public Wording note() {
    return switch (rule.article().status()) {
      case ILLUSTRATIVE ->
          new Wording(
              "Câu hỏi chỉ để minh họa: nhập kết quả đạt hoặc không đạt từ phiếu giấy.",
              "The questions are illustrative: key passed or not passed from the paper form.");
      case UNVERIFIED ->
          new Wording(
              "Câu hỏi chưa được kiểm chứng với văn bản.",
              "The questions were not verified against the published text.");
      case VERIFIED -> new Wording(rule.article().citation(), rule.article().citation());
    };
  }
}
