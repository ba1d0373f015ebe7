package vn.rasoat.client.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.classification.Verdict;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.text.Wording;

/**
 * What stands between a sheet and the outbox.
 *
 * @param must to be done before it can be declared ready, in the order of the form
 * @param advised better done, but the sheet may go without: an answer may not be had
 */
public record ReadyCheck(List<ToDo> must, List<ToDo> advised) {
  /** Code of the question by which the household confirms its answers. */
  static final String CONSENT = "consent";

  public ReadyCheck {
    must = List.copyOf(must);
    advised = List.copyOf(advised);
  }

  /** Whether it can be declared ready. */
  public boolean isReady() {
    return must.isEmpty();
  }

  /** The state in one sentence. */
  public Wording summary() {
    if (!must.isEmpty()) {
      return new Wording(
          "Còn " + must.size() + " việc phải làm trước khi gửi.",
          must.size() + " thing" + (must.size() == 1 ? "" : "s") + " to do before sending.");
    }
    return advised.isEmpty()
        ? new Wording("Phiếu đã đủ, có thể gửi.", "The sheet is complete and can be sent.")
        : new Wording(
            "Phiếu có thể gửi; còn " + advised.size() + " điểm nên hỏi thêm nếu được.",
            "The sheet can be sent; "
                + advised.size()
                + " point"
                + (advised.size() == 1 ? "" : "s")
                + " would be better asked first.");
  }

  static ReadyCheck of(SheetForm form) {
    List<ToDo> must = new ArrayList<>();
    addDate(form, must);
    if (form.state() instanceof RecordState.InConflict) {
      must.add(
          new ToDo(
              ToDo.Kind.CONFLICT,
              new Wording(
                  "Có người khác vừa sửa cùng câu trả lời. Chọn câu đúng trước khi gửi.",
                  "Someone else changed the same answers. Choose the right ones before sending."),
              form.place("/conflict")));
    }
    List<ToDo> inFields = new ArrayList<>();
    for (FieldFault fault : form.faults()) {
      inFields.add(new ToDo(ToDo.Kind.FAULT, fault.message(), form.place(fault.path())));
    }
    for (Warning warning : form.warnings()) {
      if (!warning.isSettled()) {
        inFields.add(new ToDo(ToDo.Kind.WARNING, warning.message(), form.place(warning.path())));
      }
    }
    inFields.sort(inOrderOf(form));
    must.addAll(inFields);
    List<ToDo> advised = new ArrayList<>();
    addConsent(form, must, advised);
    addUndecided(form, advised);
    addOpenSections(form, advised);
    return new ReadyCheck(must, advised);
  }

  private static void addDate(SheetForm form, List<ToDo> must) {
    LocalDate date = form.context().interviewDate();
    if (!form.edition().inForceOn(date)) {
      Wording day = DateText.date(date);
      must.add(
          new ToDo(
              ToDo.Kind.DATE,
              new Wording(
                  "Ngày phỏng vấn "
                      + day.vi()
                      + " nằm ngoài thời gian áp dụng của bộ tiêu chí. Chỉnh lại ngày giờ của máy"
                      + " rồi lập phiếu mới cho hộ này.",
                  "The interview date "
                      + day.en()
                      + " lies outside the time of the edition. Set the tablet's clock right, then"
                      + " begin a new sheet."),
              form.place("/interviewDate")));
    }
  }

  private static void addConsent(SheetForm form, List<ToDo> must, List<ToDo> advised) {
    if (!form.edition().questionnaire().find(CONSENT).isPresent()) {
      return;
    }
    Place place = form.place(FieldPath.household(CONSENT));
    if (!(form.sheet().answer(CONSENT) instanceof Answer.Flag consent)) {
      must.add(
          new ToDo(
              ToDo.Kind.CONSENT,
              new Wording(
                  "Đọc lại kết quả cho hộ nghe và hỏi hộ có xác nhận không.",
                  "Read the answers to the household and ask whether it confirms them."),
              place));
    } else if (!consent.yes()) {
      advised.add(
          new ToDo(
              ToDo.Kind.CONSENT,
              new Wording(
                  "Hộ không xác nhận phiếu. Ghi lý do ở phần ghi chú trước khi gửi.",
                  "The household does not confirm the sheet. Note why before sending."),
              place));
    }
  }

  private static void addUndecided(SheetForm form, List<ToDo> advised) {
    if (form.assessment().verdict() instanceof Verdict.Undecidable undecided) {
      int count = undecided.ask().size();
      advised.add(
          new ToDo(
              ToDo.Kind.UNDECIDED,
              new Wording(
                  "Chưa phân loại được: còn thiếu " + count + " câu trả lời quyết định.",
                  "Cannot be classified yet: "
                      + count
                      + " deciding answer"
                      + (count == 1 ? " is" : "s are")
                      + " missing."),
              count == 0
                  ? form.place(FieldPath.ROSTER)
                  : StillToAsk.place(form, undecided.ask().get(0))));
    }
  }

  private static void addOpenSections(SheetForm form, List<ToDo> advised) {
    for (SectionView section : form.sections()) {
      int open = section.progress().asked() - section.progress().answered();
      if (open > 0) {
        advised.add(
            new ToDo(
                ToDo.Kind.OPEN_QUESTIONS,
                new Wording(
                    "Mục “" + section.title().vi() + "”: còn " + open + " câu chưa trả lời.",
                    "Section “" + section.title().en() + "”: " + open + " still open."),
                new Place("", section.code(), null, null)));
      }
    }
  }

  /** The order of the form: by section, in it by member, then by question. */
  private static Comparator<ToDo> inOrderOf(SheetForm form) {
    Map<String, Integer> order = new HashMap<>();
    int at = 0;
    for (SectionView section : form.sections()) {
      order.put("section " + section.code(), at++);
    }
    for (Question question : form.edition().questionnaire().questions()) {
      order.put("question " + question.code(), at++);
    }
    for (Member member : form.sheet().members()) {
      order.put("member " + member.id(), at++);
    }
    return Comparator.<ToDo>comparingInt(
            it -> order.getOrDefault("section " + it.place().section(), -1))
        .thenComparingInt(it -> order.getOrDefault("member " + it.place().memberId(), -1))
        .thenComparingInt(it -> order.getOrDefault("question " + it.place().question(), -1));
  }
}
