package vn.rasoat.client.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Standing;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.VisitEnvelope;

/** Households of two villages for tests. */
final class Households {
  static final AreaCode KHOANG_THEN = new AreaCode("03565-01");
  static final AreaCode TONG_QUA_LIN = new AreaCode("03565-02");
  static final Map<AreaCode, String> VILLAGES =
      Map.of(KHOANG_THEN, "Khoang Thèn", TONG_QUA_LIN, "Tông Qua Lìn");
  static final LocalDate TODAY = LocalDate.parse("2022-10-05");

  private Households() {}

  static SheetSummary sheet(String id, AreaCode area, Standing standing, @Nullable String head) {
    return sheet(id, area, standing, head, null);
  }

  static SheetSummary sheet(
      String id, AreaCode area, Standing standing, @Nullable String head, @Nullable String at) {
    return new SheetSummary(
        "sheet-" + id,
        id,
        "periodic-2022",
        area,
        standing,
        false,
        head,
        null,
        4,
        HouseholdClass.NEAR_POOR,
        1,
        at);
  }

  static Assignment assignment(
      String household, AreaCode area, AssignmentOrigin origin, @Nullable String due, String head) {
    return new Assignment(
        "assignment-" + household,
        household,
        null,
        "periodic-2022",
        area,
        origin,
        origin == AssignmentOrigin.TO_REVIEW ? null : "Đo lại diện tích nhà.",
        due == null ? null : LocalDate.parse(due),
        head,
        HouseholdClass.POOR,
        Instant.parse("2022-10-01T01:00:00Z"),
        true);
  }

  static VisitEnvelope visit(String household, int attempt, VisitOutcome outcome) {
    return new VisitEnvelope(
        "visit-" + household + attempt,
        "revision-" + household + attempt,
        household,
        "periodic-2022",
        KHOANG_THEN,
        outcome,
        TODAY.minusDays(10 - attempt),
        attempt,
        null,
        Instant.parse("2022-10-01T01:00:00Z"));
  }
}
