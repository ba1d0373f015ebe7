package vn.rasoat.client.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.rasoat.area.AreaCode;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;

/** Sheets, edits and receipts for tests. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2022-10-02T05:00:00Z");
  public static final String EDITION = "2022-2025";

  private Samples() {}

  /** A UUID by number. */
  public static String id(int number) {
    return String.format(Locale.ROOT, "01920000-0000-7000-8000-%012d", number);
  }

  public static NewSheet newSheet(String recordId) {
    return newSheet(recordId, "03565-01");
  }

  public static NewSheet newSheet(String recordId, String area) {
    return new NewSheet(
        recordId,
        recordId,
        "periodic-2022",
        new AreaCode(area),
        EDITION,
        LocalDate.parse("2022-10-02"),
        NOON);
  }

  public static Edit answer(String question, String value) {
    return new Edit.HouseholdAnswer(question, new Answer.Text(value));
  }

  public static Edit memberAnswer(String memberId, String question, String value) {
    return new Edit.MemberAnswer(memberId, question, new Answer.Text(value));
  }

  public static Sheet sheet(Map<String, String> answers) {
    Map<String, Answer> texts = new LinkedHashMap<>();
    answers.forEach((question, value) -> texts.put(question, new Answer.Text(value)));
    return new Sheet(EDITION, texts, List.of(), List.of());
  }

  public static Change.SheetChange change(String recordId, int revision, Sheet sheet) {
    return new Change.SheetChange(
        recordId,
        recordId,
        "periodic-2022",
        new AreaCode("03565-01"),
        revision,
        LocalDate.parse("2022-10-02"),
        null,
        20,
        sheet);
  }

  public static PullPage page(String cursor, Change... changes) {
    return new PullPage(List.of(changes), cursor, false, NOON);
  }

  public static Receipt.Accepted accepted(OutboxRow row, int revision) {
    return new Receipt.Accepted(
        row.recordId(), row.revisionId(), revision, new Receipt.Result(null, 30, null));
  }

  public static Receipt.Accepted merged(OutboxRow row, int revision, Sheet merged) {
    return new Receipt.Accepted(
        row.recordId(), row.revisionId(), revision, new Receipt.Result(null, 30, merged));
  }
}
