package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Households.KHOANG_THEN;
import static vn.rasoat.client.form.Households.TONG_QUA_LIN;
import static vn.rasoat.client.form.Households.VILLAGES;
import static vn.rasoat.client.form.Households.assignment;
import static vn.rasoat.client.form.Households.sheet;
import static vn.rasoat.client.form.Households.visit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.client.store.Standing;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.VisitOutcome;

class HouseholdIndexTest {
  private final HouseholdIndex index =
      HouseholdIndex.of(
          List.of(
              sheet("h1", KHOANG_THEN, Standing.SYNCED, "Giàng A Páo", "22.4,103.15,10"),
              sheet("h2", KHOANG_THEN, Standing.DRAFT, "Đèo Văn Ứng", "22.5,103.15,10"),
              sheet("h3", TONG_QUA_LIN, Standing.SYNCED, "Sùng Thị Mỷ"),
              sheet("h4", TONG_QUA_LIN, Standing.REFUSED, null),
              sheet("h5", TONG_QUA_LIN, Standing.WAITING, "Lò Văn Ân"),
              sheet("h6", TONG_QUA_LIN, Standing.IN_CONFLICT, "Lò Văn Ơn")),
          List.of(
              assignment("h3", TONG_QUA_LIN, AssignmentOrigin.RETURNED, "2022-10-20", "x"),
              assignment("h7", KHOANG_THEN, AssignmentOrigin.TO_REVIEW, null, "Vàng A Sử"),
              assignment("h8", KHOANG_THEN, AssignmentOrigin.TO_REVIEW, null, "Vàng A Tủa"),
              assignment("h9", TONG_QUA_LIN, AssignmentOrigin.COMPLAINT, "2022-10-12", "Lý A Dế")),
          List.of(
              visit("h7", 1, VisitOutcome.ABSENT),
              visit("h7", 2, VisitOutcome.ABSENT),
              visit("h8", 1, VisitOutcome.MOVED)),
          VILLAGES);

  @Test
  void open_rechecks_stand_on_top_the_one_due_first_uppermost() {
    assertThat(ids(HouseholdQuery.ALL))
        .containsExactly("h9", "h3", "h2", "h1", "h7", "h8", "h4", "h5", "h6");
  }

  @ParameterizedTest
  @CsvSource({
    "giang,h1",
    "pao gian,h1",
    "Páo,h1",
    "deo ung,h2",
    "ĐÈO,h2",
    "lin my,h3",
    "khoang su,h7",
    "lo van a,h5"
  })
  void words_are_found_by_their_beginning_in_any_order_and_without_marks(String text, String id) {
    assertThat(ids(HouseholdQuery.ALL.withText(text))).containsExactly(id);
  }

  @Test
  void the_middle_of_a_word_is_no_beginning() {
    assertThat(ids(HouseholdQuery.ALL.withText("iang"))).isEmpty();
  }

  @Test
  void each_household_stands_where_its_sheet_assignment_and_visits_put_it() {
    assertThat(state("h1")).isEqualTo(HouseholdState.SENT);
    assertThat(state("h2")).isEqualTo(HouseholdState.DRAFT);
    assertThat(state("h3")).isEqualTo(HouseholdState.RECHECK);
    assertThat(state("h4")).isEqualTo(HouseholdState.REFUSED);
    assertThat(state("h5")).isEqualTo(HouseholdState.READY);
    assertThat(state("h6")).isEqualTo(HouseholdState.CONFLICT);
    assertThat(state("h7")).isEqualTo(HouseholdState.TO_DO);
    assertThat(state("h8")).isEqualTo(HouseholdState.NO_REVIEW);
    assertThat(state("h9")).isEqualTo(HouseholdState.RECHECK);
  }

  @Test
  void filters_give_what_their_figures_promise() {
    for (HouseholdState state : HouseholdState.values()) {
      assertThat(index.list(HouseholdQuery.ALL.withState(state)))
          .as(state.name())
          .hasSize(index.counts(null).getOrDefault(state, 0));
    }
    assertThat(ids(HouseholdQuery.ALL.withVillage(KHOANG_THEN).withState(HouseholdState.TO_DO)))
        .containsExactly("h7");
    assertThat(index.counts(TONG_QUA_LIN)).containsEntry(HouseholdState.RECHECK, 2);
  }

  @Test
  void a_recheck_that_was_begun_stays_on_top_until_it_is_ready() {
    HouseholdEntry begun = withStanding("h3", Standing.DRAFT);
    HouseholdIndex changed = index.with(begun);

    assertThat(changed.size()).isEqualTo(index.size());
    assertThat(changed.list(HouseholdQuery.ALL).get(1)).isEqualTo(begun);
    assertThat(begun.state()).isEqualTo(HouseholdState.DRAFT);
    assertThat(changed.list(HouseholdQuery.ALL.withState(HouseholdState.RECHECK))).contains(begun);

    HouseholdIndex ready = changed.with(withStanding("h3", Standing.WAITING));
    assertThat(ready.list(HouseholdQuery.ALL.withState(HouseholdState.RECHECK)))
        .extracting(HouseholdEntry::householdId)
        .containsExactly("h9");
  }

  @Test
  void the_name_and_class_known_before_stand_in_until_there_is_a_sheet() {
    HouseholdEntry entry = entry("h7");

    assertThat(entry.headName().vi()).isEqualTo("Vàng A Sử");
    assertThat(entry.lastClass()).isEqualTo(HouseholdClass.POOR);
    assertThat(entry.householdClass()).isNull();
    assertThat(entry("h4").headName().vi()).isEqualTo("(chưa có tên chủ hộ)");
    assertThat(entry.village()).isEqualTo("Khoang Thèn");
  }

  @Test
  void the_nearest_come_first_and_those_not_located_last() {
    GeoPoint here = GeoPoint.of(22.5, 103.15, 5);
    HouseholdQuery query = new HouseholdQuery("", null, KHOANG_THEN, here);

    assertThat(ids(query)).startsWith("h2", "h1");
    assertThat(entry("h1").metresFrom(here).orElseThrow()).isBetween(11_000.0, 11_300.0);
    assertThat(entry("h7").metresFrom(here)).isEmpty();
  }

  @Test
  void visits_count_in_the_progress_of_their_village() {
    VillageProgress progress = index.villages().get(0);

    assertThat(progress.text().vi()).isEqualTo("Khoang Thèn: xong 2/4; vắng nhà 1, chuyển đi 1");
    assertThat(progress.toDo()).isEqualTo(2);
    assertThat(index.villages().get(1).text().en())
        .isEqualTo("Tông Qua Lìn: done 1/5; to re-check 2");
  }

  private HouseholdEntry withStanding(String id, Standing standing) {
    HouseholdEntry before = entry(id);
    return new HouseholdEntry(
        id,
        before.areaCode(),
        before.village(),
        sheet(id, before.areaCode(), standing, "Sùng Thị Mỷ"),
        before.assignment(),
        before.visits(),
        before.location());
  }

  private HouseholdState state(String id) {
    return entry(id).state();
  }

  private HouseholdEntry entry(String id) {
    return index.list(HouseholdQuery.ALL).stream()
        .filter(entry -> entry.householdId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> ids(HouseholdQuery query) {
    return index.list(query).stream().map(HouseholdEntry::householdId).toList();
  }
}
