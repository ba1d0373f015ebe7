package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.client.form.Forms.EDITION;
import static vn.rasoat.client.form.Forms.family;
import static vn.rasoat.client.form.Forms.member;
import static vn.rasoat.client.form.Forms.number;
import static vn.rasoat.client.form.Forms.text;
import static vn.rasoat.client.form.Forms.with;

import org.junit.jupiter.api.Test;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.ServerCopy;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.ThreeWayMerge;

class ConflictFormTest {
  private final Sheet base = with(family(), number("living_area_m2", 18)).sheet();
  private final Sheet mine =
      changed(
          number("living_area_m2", 31),
          text("water_source", "tap"),
          member("m2", "birth_date", "1982-06"),
          new Edit.MemberRemoved("m3"),
          new Edit.Income(2, "farming", 1_200_000L));
  private final Sheet theirs =
      changed(
          number("living_area_m2", 20),
          text("water_source", "rain"),
          member("m2", "birth_date", "1983"),
          member("m3", "attending_school", "primary"),
          new Edit.Income(2, "farming", 900_000L));
  private final ConflictForm form = ConflictForm.of(conflicting(), EDITION);

  @Test
  void both_values_stand_side_by_side_in_the_words_of_the_form() {
    assertThat(line("/answers/living_area_m2"))
        .satisfies(
            it -> {
              assertThat(it.question().vi()).isEqualTo("B1.4. Diện tích nhà ở");
              assertThat(it.before().vi()).isEqualTo("18 m²");
              assertThat(it.mine().vi()).isEqualTo("31 m²");
              assertThat(it.theirs().vi()).isEqualTo("20 m²");
              assertThat(it.place().section()).isEqualTo("house");
            });
    assertThat(line("/answers/water_source"))
        .satisfies(
            it -> {
              assertThat(it.before().vi()).isEqualTo("(không có)");
              assertThat(it.mine().vi()).isEqualTo("Nước máy");
              assertThat(it.theirs().en()).isEqualTo("Rain water");
            });
  }

  @Test
  void a_members_answer_names_the_member_and_a_date_is_written_as_people_do() {
    assertThat(line("/members/m2/answers/birth_date"))
        .satisfies(
            it -> {
              assertThat(it.question().vi()).isEqualTo("A1.3. Ngày, tháng, năm sinh – Sùng Thị Mỷ");
              assertThat(it.mine().vi()).isEqualTo("06/1982");
              assertThat(it.theirs().vi()).isEqualTo("1983");
            });
  }

  @Test
  void a_member_taken_off_on_one_side_is_said_in_words() {
    assertThat(line("/members/m3"))
        .satisfies(
            it -> {
              assertThat(it.question().vi()).isEqualTo("Thành viên của hộ – Giàng Thị Dợ");
              assertThat(it.mine().vi()).isEqualTo("Đã bỏ khỏi hộ");
              assertThat(it.theirs().vi()).isEqualTo("Vẫn ở trong hộ");
            });
  }

  @Test
  void a_line_of_the_worksheet_is_said_in_money() {
    assertThat(line("/incomeWorksheet/2/farming"))
        .satisfies(
            it -> {
              assertThat(it.question().vi()).isEqualTo("Trồng trọt – tháng thứ 2");
              assertThat(it.mine().vi()).isEqualTo("1.200.000 đồng");
            });
  }

  @Test
  void nothing_is_chosen_beforehand_and_the_choices_settle_the_sheet() {
    assertThat(form.isSettled()).isFalse();
    assertThat(form.progress().vi()).isEqualTo("Còn 5 câu chưa chọn.");
    assertThatThrownBy(form::takeMine).isInstanceOf(IllegalStateException.class);

    ConflictForm chosen = form.chooseAll(false).choose("/answers/living_area_m2", true);

    assertThat(chosen.isSettled()).isTrue();
    assertThat(chosen.chosen("/answers/living_area_m2")).isTrue();
    Sheet settled = ThreeWayMerge.settle(base, mine, theirs, chosen.takeMine());
    assertThat(settled.answer("living_area_m2")).isEqualTo(Answer.Number.of(31));
    assertThat(settled.text("water_source")).isEqualTo("rain");
    assertThat(settled.findMember("m3")).isPresent();
  }

  @Test
  void a_sheet_without_conflict_has_no_such_form() {
    LocalSheet draft = Forms.local(base, new RecordState.Draft());
    assertThatThrownBy(() -> ConflictForm.of(draft, EDITION))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Sheet changed(Edit... edits) {
    Sheet sheet = base;
    for (Edit edit : edits) {
      sheet = edit.applyTo(sheet);
    }
    return sheet;
  }

  private LocalSheet conflicting() {
    ThreeWayMerge.Clashing clash = (ThreeWayMerge.Clashing) ThreeWayMerge.merge(base, mine, theirs);
    return Forms.local(
        mine, new RecordState.InConflict(new ServerCopy(2, theirs, null, 0), clash.fields()));
  }

  private ConflictForm.Line line(String path) {
    return form.lines().stream().filter(it -> it.path().equals(path)).findFirst().orElseThrow();
  }
}
