package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.classification.IncomeJudgement;
import vn.rasoat.classification.IncomeJudgement.Origin;
import vn.rasoat.criteria.PointTable;
import vn.rasoat.law.Provenance;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** What is known of income, in words. */
final class IncomeText {
  private IncomeText() {}

  /** The value against its cut-off. */
  static Wording income(SheetForm form, IncomeJudgement income) {
    boolean measured = income.cutoff().unit().startsWith("VND");
    if (income.high() == Long.MAX_VALUE) {
      return unknown(form, income, measured);
    }
    return new Wording(
        (measured ? "Thu nhập " : "Điểm thu nhập ")
            + value(income, Language.VI)
            + (measured ? " đồng/người/tháng" : "")
            + " (chuẩn "
            + NumberText.whole(income.cutoff().value(), Language.VI)
            + ")",
        (measured ? "Income VND " : "Income points ")
            + value(income, Language.EN)
            + (measured ? " per person per month" : "")
            + " (cut-off "
            + NumberText.whole(income.cutoff().value(), Language.EN)
            + ")");
  }

  private static String value(IncomeJudgement income, Language language) {
    String low = NumberText.whole(income.low(), language);
    if (income.isExact()) {
      return low;
    }
    String high = NumberText.whole(income.high(), language);
    return language == Language.VI ? "từ " + low + " đến " + high : low + " to " + high;
  }

  private static Wording unknown(SheetForm form, IncomeJudgement income, boolean measured) {
    String vi = " (chuẩn " + NumberText.whole(income.cutoff().value(), Language.VI) + ")";
    String en = " (cut-off " + NumberText.whole(income.cutoff().value(), Language.EN) + ")";
    if (measured) {
      int open = income.open().size();
      return new Wording(
          "Thu nhập chưa đủ 12 tháng, còn thiếu " + open + " tháng" + vi,
          "Income of 12 months not complete, " + open + " to ask" + en);
    }
    boolean withoutTable =
        CoreQuestions.COMPUTED.equals(form.sheet().text(CoreQuestions.INCOME_METHOD))
            && form.context().area().pointTable() == null;
    if (withoutTable) {
      return new Wording(
          "Máy chưa có bảng điểm thu nhập: nhập tổng điểm từ phiếu giấy" + vi,
          "No table of income points here: key the total of the paper sheet" + en);
    }
    return income.origin() == Origin.KEYED
        ? new Wording(
            "Chưa nhập tổng điểm thu nhập của phiếu giấy" + vi,
            "The total of the paper sheet is not keyed yet" + en)
        : new Wording("Chưa có điểm thu nhập" + vi, "No income points yet" + en);
  }

  /** What the value rests on that is not certain. */
  static List<Wording> notes(SheetForm form, IncomeJudgement income) {
    List<Wording> notes = new ArrayList<>();
    PointTable table = form.context().area().pointTable();
    Provenance status =
        table != null && table.id().equals(income.pointTable())
            ? table.status()
            : Provenance.VERIFIED;
    if (status == Provenance.ILLUSTRATIVE) {
      notes.add(
          new Wording(
              "Bảng điểm chỉ để minh họa: kết quả này không dùng để công nhận hộ.",
              "The table of points is illustrative: no household is recognised by this result."));
    } else if (status == Provenance.UNVERIFIED) {
      notes.add(
          new Wording(
              "Bảng điểm chưa được kiểm chứng với văn bản.",
              "The table of points was not verified against the published text."));
    }
    if (income.cutoff().article().status() == Provenance.UNVERIFIED) {
      notes.add(
          new Wording(
              "Mức chuẩn thu nhập chưa được kiểm chứng với văn bản.",
              "The income cut-off was not verified against the published text."));
    }
    notes.add(
        new Wording(
            "Máy tính bảng tính tạm; kết quả của máy chủ mới là kết quả được tính.",
            "Computed on the tablet; the server's result is the one that counts."));
    return notes;
  }
}
