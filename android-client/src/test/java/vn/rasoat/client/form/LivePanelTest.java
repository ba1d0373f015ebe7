package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Forms.EDITION;
import static vn.rasoat.client.form.Forms.RURAL;
import static vn.rasoat.client.form.Forms.answeredInFull;
import static vn.rasoat.client.form.Forms.family;
import static vn.rasoat.client.form.Forms.member;
import static vn.rasoat.client.form.Forms.number;
import static vn.rasoat.client.form.Forms.text;
import static vn.rasoat.client.form.Forms.with;

import org.junit.jupiter.api.Test;
import vn.rasoat.client.store.Edit;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.edition.ReviewKind;

class LivePanelTest {

  @Test
  void the_points_stand_against_their_cut_off() {
    LivePanel panel = answeredInFull(family()).livePanel();

    assertThat(panel.income().vi()).isEqualTo("Điểm thu nhập 132 (chuẩn 140)");
    assertThat(panel.income().en()).isEqualTo("Income points 132 (cut-off 140)");
    assertThat(panel.deprivation().vi()).matches("Thiếu hụt \\d+/12(, chưa rõ \\d+)?");
    assertThat(panel.indicators()).hasSize(12);
  }

  @Test
  void a_deprived_indicator_says_whose_answer_made_it_so() {
    LivePanel panel =
        with(answeredInFull(family()), member("m3", "attending_school", "none")).livePanel();

    assertThat(panel.indicators())
        .filteredOn(it -> it.code().equals("child_schooling"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.outcome()).isEqualTo(Outcome.DEPRIVED);
              assertThat(it.reasons().get(0).vi()).contains("Giàng Thị Dợ");
              assertThat(it.place()).isNull();
            });
  }

  @Test
  void an_open_household_says_which_classes_are_possible_and_what_to_ask() {
    LivePanel panel = family().livePanel();

    assertThat(panel.householdClass().vi()).startsWith("Chưa phân loại được: có thể là Hộ nghèo");
    assertThat(panel.householdClass().vi())
        .endsWith("còn thiếu " + panel.openQuestions() + " câu.");
    assertThat(panel.income().vi()).isEqualTo("Chưa có điểm thu nhập (chuẩn 140)");
    assertThat(panel.stillToAsk())
        .extracting(it -> it.title().vi())
        .contains("Giàng A Páo", "Nhà ở", "Cách đánh giá thu nhập");
    assertThat(panel.stillToAsk().get(0).lines().get(0).place().question())
        .isEqualTo("income_method");
  }

  @Test
  void a_decided_household_has_its_class_in_words_and_nothing_to_ask() {
    LivePanel panel =
        with(answeredInFull(family()), number("income_points_keyed", 500)).livePanel();

    assertThat(panel.householdClass().vi()).isEqualTo("Không nghèo");
    assertThat(panel.stillToAsk()).isEmpty();
  }

  @Test
  void an_illustrative_table_is_never_silent() {
    LivePanel panel = with(family(), text("income_method", "computed")).livePanel();

    assertThat(panel.income().vi()).startsWith("Điểm thu nhập từ ");
    assertThat(panel.notes().get(0).vi()).startsWith("Bảng điểm chỉ để minh họa");
  }

  @Test
  void a_tablet_without_a_table_says_what_to_do() {
    AreaFacts noTable = new AreaFacts(RURAL.areaType(), RURAL.region(), ReviewKind.PERIODIC, null);
    SheetForm form = with(Forms.open(EDITION, noTable), text("income_method", "computed"));

    assertThat(form.livePanel().income().vi())
        .isEqualTo("Máy chưa có bảng điểm thu nhập: nhập tổng điểm từ phiếu giấy (chuẩn 140)");
  }

  @Test
  void measured_income_is_said_in_money() {
    SheetForm form =
        with(
            Forms.open(Forms.LATER_EDITION, RURAL),
            new Edit.MemberAdded("m1"),
            new Edit.Income(1, "wages", 1_000_000L));

    assertThat(form.livePanel().income().vi())
        .isEqualTo("Thu nhập chưa đủ 12 tháng, còn thiếu 11 tháng (chuẩn 2.200.000)");

    for (int month = 1; month <= 12; month++) {
      form = form.after(new Edit.Income(month, "wages", 1_000_000L));
    }

    assertThat(form.livePanel().income().vi())
        .isEqualTo("Thu nhập 1.000.000 đồng/người/tháng (chuẩn 2.200.000)");
    assertThat(form.livePanel().income().en())
        .isEqualTo("Income VND 1,000,000 per person per month (cut-off 2,200,000)");
  }

  @Test
  void a_tablet_with_a_wrong_clock_still_shows_its_panel() {
    SheetForm form = Forms.open(Forms.LATER_EDITION, RURAL).after(new Edit.MemberAdded("m1"));

    assertThat(form.livePanel().indicators()).hasSize(12);
    assertThat(form.readyCheck().must().get(0).text().vi())
        .startsWith("Ngày phỏng vấn 02/10/2022 nằm ngoài thời gian áp dụng của bộ tiêu chí.");
  }

  @Test
  void a_long_list_of_open_answers_is_cut_short() {
    LivePanel panel = SheetFormTest.ofForty().livePanel();

    assertThat(panel.indicators())
        .filteredOn(it -> it.code().equals("health_insurance"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reasons().get(0).vi())
                  .matches("Chưa xác định được.*; và \\d+ câu khác\\.");
              assertThat(it.place().question()).isEqualTo("health_insurance");
            });
  }
}
