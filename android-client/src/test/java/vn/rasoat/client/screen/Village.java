package vn.rasoat.client.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.NewSheet;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.text.Wording;

/** Two villages in the middle of the work: households in every state there is. */
final class Village {
  private final TestWorkplace workplace;
  private final LocalStore store;

  Village(TestWorkplace workplace) {
    this.workplace = workplace;
    this.store = workplace.store();
  }

  /** All of it. Returns the record in conflict and the one refused. */
  Village settle() {
    sent("Lò Thị Pành", "03565-02", HouseholdClass.NEAR_POOR);
    sent("Giàng A Dế", "03565-01", HouseholdClass.NOT_POOR);
    given("Giàng A Sử", "03565-01", AssignmentOrigin.TO_REVIEW, null, null);
    given("Vàng Thị Chía", "03565-02", AssignmentOrigin.TO_REVIEW, null, null);
    given("Thào Thị Mo", "03565-01", AssignmentOrigin.TO_REVIEW, null, null);
    given(
        "Sùng A Lử",
        "03565-01",
        AssignmentOrigin.RETURNED,
        "Diện tích nhà ở ghi 310 m², đo lại giúp.",
        "2022-10-04");
    given(
        "Hạng A Chư",
        "03565-02",
        AssignmentOrigin.COMPLAINT,
        "Hộ đề nghị xem lại thu nhập.",
        "2022-09-30");
    visited("Giàng A Sử", VisitOutcome.ABSENT, 1);
    visited("Giàng A Sử", VisitOutcome.ABSENT, 2);
    visited("Thào Thị Mo", VisitOutcome.MOVED, 1);
    draft("Lý A Tủa", "03565-02");
    waiting("Cứ Thị Dua", "03565-01");
    held("Tẩn Láo Tả", "03565-02");
    refused();
    conflict();
    attempts();
    return this;
  }

  static String household(String head) {
    return "01920000-0000-7000-8000-"
        + String.format(Locale.ROOT, "%012x", head.hashCode() & 0xffffffffL);
  }

  private String begin(String head, String area) {
    String recordId = workplace.ids().next();
    store.begin(
        new NewSheet(
            recordId,
            household(head),
            TestWorkplace.ROUND,
            new AreaCode(area),
            TestWorkplace.EDITION,
            LocalDate.parse("2022-10-02"),
            TestWorkplace.NOON));
    List<Edit> edits = new ArrayList<>();
    Families.person(edits, "m1", head, "head", "1979-03", "male", "mong");
    edits.forEach(edit -> store.save(recordId, edit, TestWorkplace.NOON));
    return recordId;
  }

  String draft(String head, String area) {
    return begin(head, area);
  }

  String waiting(String head, String area) {
    String recordId = begin(head, area);
    ready(recordId);
    return recordId;
  }

  private String ready(String recordId) {
    String revision = workplace.ids().next();
    store.markReady(recordId, revision, TestWorkplace.NOON, HouseholdClass.POOR);
    store.offer(0, 100, 1_000_000);
    return revision;
  }

  void sent(String head, String area, HouseholdClass counted) {
    String recordId = begin(head, area);
    String revision = ready(recordId);
    store.applyReceipts(
        List.of(
            new Receipt.Accepted(recordId, revision, 1, new Receipt.Result(counted, 30, null))));
  }

  private void held(String head, String area) {
    String recordId = begin(head, area);
    String revision = ready(recordId);
    store.applyReceipts(
        List.of(
            new Receipt.Held(
                recordId,
                revision,
                new Wording(
                    "Thôn này đã giao cho người khác từ 01/10/2022.",
                    "The village was given to someone else on 2022-10-01."))));
  }

  /** The server misses the year of birth of the second member and the roof. */
  String refused() {
    String recordId = begin("Mùa A Sinh", "03565-01");
    String revision = ready(recordId);
    store.applyReceipts(
        List.of(
            new Receipt.Refused(
                recordId,
                revision,
                Problem.of(
                    ProblemType.SHEET_NOT_VALID,
                    List.of(
                        new FieldFault(
                            "/members/m1/answers/birth_date",
                            new Wording(
                                "Thành viên số 1 thiếu ngày sinh.", "Member 1 has no birth date.")),
                        new FieldFault(
                            "/answers/roof_material",
                            new Wording(
                                "Chưa có câu trả lời về vật liệu mái.",
                                "The material of the roof is missing.")))))));
    return recordId;
  }

  /** Another tablet changed wall and area of the same household. */
  String conflict() {
    String recordId = begin("Giàng Thị Ly", "03565-02");
    store.save(recordId, Families.text("wall_material", "bamboo_leaf"), TestWorkplace.NOON);
    store.save(recordId, Families.text("water_source", "surface"), TestWorkplace.NOON);
    String revision = ready(recordId);
    Sheet mine = store.find(recordId).orElseThrow().content();
    Sheet theirs = mine;
    store.applyReceipts(
        List.of(
            new Receipt.Conflict(
                recordId,
                revision,
                3,
                theirs,
                List.of(
                    new FieldConflict(
                        "/answers/wall_material", null, "\"bamboo_leaf\"", "\"wood_durable\""),
                    new FieldConflict(
                        "/answers/water_source", "\"rain\"", "\"surface\"", "\"rain\"")))));
    return recordId;
  }

  void given(
      String head,
      String area,
      AssignmentOrigin origin,
      @Nullable String reason,
      @Nullable String dueOn) {
    Assignment assignment =
        new Assignment(
            workplace.ids().next(),
            household(head),
            null,
            TestWorkplace.ROUND,
            new AreaCode(area),
            origin,
            reason,
            dueOn == null ? null : LocalDate.parse(dueOn),
            head,
            HouseholdClass.NEAR_POOR,
            TestWorkplace.NOON,
            true);
    store.applyPage(
        new PullPage(
            List.of(new Change.AssignmentChange(assignment)), "c", false, TestWorkplace.NOON));
  }

  void visited(String head, VisitOutcome outcome, int attempt) {
    store.addVisit(
        new VisitEnvelope(
            workplace.ids().next(),
            workplace.ids().next(),
            household(head),
            TestWorkplace.ROUND,
            TestWorkplace.VILLAGE,
            outcome,
            LocalDate.parse("2022-09-2" + attempt),
            attempt,
            "Hàng xóm bảo đi nương.",
            TestWorkplace.NOON));
  }

  private void attempts() {
    Instant morning = Instant.parse("2022-10-01T22:40:00Z");
    log(morning, AttemptOutcome.COMPLETE, 6, 40);
    log(morning.plus(Duration.ofHours(2)), AttemptOutcome.NO_SIGNAL, 0, 0);
    log(morning.plus(Duration.ofHours(3)), AttemptOutcome.COMPLETE, 2, 3);
    store.saveClockOffset(Duration.ofMinutes(7));
  }

  private void log(Instant at, AttemptOutcome outcome, int accepted, int pulled) {
    boolean some = accepted > 0;
    store.logAttempt(
        new Attempt(
            at,
            some ? 4_200 : 900,
            accepted,
            some ? 1 : 0,
            some ? 1 : 0,
            0,
            pulled,
            some ? 12_400 : 0,
            some ? 31_900 : 0,
            outcome,
            null));
  }

  LocalSheet find(String recordId) {
    return store.find(recordId).orElseThrow();
  }
}
