package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Forms.EDITION;
import static vn.rasoat.client.form.Forms.RURAL;
import static vn.rasoat.client.form.Forms.answeredInFull;
import static vn.rasoat.client.form.Forms.begun;
import static vn.rasoat.client.form.Forms.family;
import static vn.rasoat.client.form.Forms.flag;
import static vn.rasoat.client.form.Forms.member;
import static vn.rasoat.client.form.Forms.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.ServerCopy;

class ReadyCheckTest {

  @Test
  void a_sheet_with_nobody_says_so_and_leads_to_the_roster() {
    ReadyCheck check = Forms.empty().readyCheck();

    assertThat(check.isReady()).isFalse();
    assertThat(check.must().get(0).text().vi()).isEqualTo("Phiếu chưa có thành viên nào.");
    assertThat(check.must().get(0).place().section()).isEqualTo("members");
  }

  @Test
  void what_is_missing_leads_to_the_question_of_the_member() {
    ReadyCheck check = with(begun(family()), member("m2", "birth_date", "2/1982/x")).readyCheck();

    assertThat(check.must().get(0).place())
        .isEqualTo(new Place("/members/m2/answers/birth_date", "members", "m2", "birth_date"));
    assertThat(check.must().get(0).kind()).isEqualTo(ToDo.Kind.FAULT);
  }

  @Test
  void without_the_consent_line_a_sheet_is_not_ready() {
    SheetForm form = answeredInFull(family());
    ReadyCheck check = with(form, new Edit.HouseholdAnswer("consent", null)).readyCheck();

    assertThat(check.must()).singleElement().matches(it -> it.kind() == ToDo.Kind.CONSENT);
    assertThat(check.summary().vi()).isEqualTo("Còn 1 việc phải làm trước khi gửi.");
  }

  @Test
  void a_household_that_does_not_confirm_can_be_sent_with_a_remark() {
    ReadyCheck check = with(answeredInFull(family()), flag("consent", false)).readyCheck();

    assertThat(check.isReady()).isTrue();
    assertThat(check.advised()).extracting(ToDo::kind).contains(ToDo.Kind.CONSENT);
  }

  @Test
  void open_questions_are_advised_by_section_and_do_not_hold_a_sheet_back() {
    ReadyCheck check = with(begun(family()), flag("consent", true)).readyCheck();

    assertThat(check.isReady()).isTrue();
    assertThat(check.advised())
        .extracting(it -> it.text().vi())
        .contains("Mục “Nhà ở”: còn 3 câu chưa trả lời.");
    assertThat(check.advised().get(0).kind()).isEqualTo(ToDo.Kind.UNDECIDED);
    assertThat(check.summary().en()).startsWith("The sheet can be sent; ");
  }

  @Test
  void a_page_that_was_skipped_is_asked_for_or_confirmed() {
    SheetForm form = with(begun(family()), new Edit.HouseholdAnswer("wall_material", null));

    assertThat(form.readyCheck().must())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(ToDo.Kind.WARNING);
              assertThat(it.place().section()).isEqualTo("house");
            });
    assertThat(
            with(
                    form,
                    new Edit.Confirmed(
                        "section_unanswered", "/answers/wall_material", "nhà đang xây lại"))
                .readyCheck()
                .isReady())
        .isTrue();
  }

  @Test
  void an_odd_card_is_to_be_mended_or_confirmed() {
    SheetForm form = answeredInFull(with(family(), member("m1", "citizen_id", "012180001234")));

    assertThat(form.readyCheck().must())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(ToDo.Kind.WARNING);
              assertThat(it.place().question()).isEqualTo("citizen_id");
            });
  }

  @Test
  void a_conflict_is_settled_first() {
    RecordState conflict =
        new RecordState.InConflict(new ServerCopy(2, family().sheet(), null, 0), List.of());
    SheetForm form =
        SheetForm.open(EDITION, Forms.local(answeredInFull(family()).sheet(), conflict), RURAL);

    assertThat(form.readyCheck().must())
        .singleElement()
        .matches(it -> it.kind() == ToDo.Kind.CONFLICT);
  }
}
