package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Forms.family;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.client.store.Edit;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.ThreeWayMerge;

class RosterTest {

  @Test
  void the_first_member_is_the_head_until_said_otherwise() {
    SheetForm form = after(Forms.empty(), Forms.empty().roster().add("m1"));

    assertThat(form.members()).singleElement().matches(MemberView::head);
    assertThat(after(form, form.roster().add("m2")).members().get(1).head()).isFalse();
  }

  @Test
  void members_move_up_and_down_and_not_beyond_the_ends() {
    SheetForm form = family();

    assertThat(order(form.after(form.roster().moveUp("m3")))).containsExactly("m1", "m3", "m2");
    assertThat(order(form.after(form.roster().moveDown("m1")))).containsExactly("m2", "m1", "m3");
    assertThat(order(form.after(form.roster().moveUp("m1")))).containsExactly("m1", "m2", "m3");
    assertThat(order(form.after(form.roster().moveDown("m3")))).containsExactly("m1", "m2", "m3");
    assertThat(order(form.after(form.roster().moveTo("m3", 0)))).containsExactly("m3", "m1", "m2");
    assertThat(order(form.after(form.roster().moveTo("nobody", 0)))).hasSize(3);
  }

  @Test
  void a_new_order_is_merged_with_what_another_tablet_answered() {
    Sheet base = family().sheet();
    Sheet mine = family().roster().moveTo("m3", 0).applyTo(base);
    Sheet theirs = Forms.text("water_source", "tap").applyTo(base);

    Sheet merged = ((ThreeWayMerge.Merged) ThreeWayMerge.merge(base, mine, theirs)).sheet();

    assertThat(merged.members()).extracting(Member::id).containsExactly("m3", "m1", "m2");
    assertThat(merged.text("water_source")).isEqualTo("tap");
  }

  @Test
  void there_is_one_head_after_another_was_made_head() {
    SheetForm form = family();
    SheetForm changed = after(form, form.roster().makeHead("m2"));

    assertThat(changed.members())
        .filteredOn(MemberView::head)
        .extracting(MemberView::id)
        .containsExactly("m2");
    assertThat(changed.members().get(0).relation().vi()).isEqualTo("–");
    assertThat(form.roster().afterNewHead("m2").vi())
        .isEqualTo(
            "Sùng Thị Mỷ là chủ hộ mới. Hãy xem lại quan hệ với chủ hộ của từng thành viên khác.");
  }

  @Test
  void taking_a_member_off_is_asked_by_name() {
    SheetForm form = family();

    assertThat(form.roster().askBeforeRemoving("m3").vi())
        .isEqualTo("Bỏ Giàng Thị Dợ khỏi hộ? Mọi câu trả lời về người này cũng bị bỏ.");
    assertThat(order(form.after(form.roster().remove("m3")))).containsExactly("m1", "m2");
  }

  @Test
  void a_sheet_has_room_for_sixty() {
    SheetForm form = Forms.empty();
    for (int i = 0; i < 60; i++) {
      assertThat(form.roster().canAdd()).isTrue();
      form = form.after(new Edit.MemberAdded("m" + i));
    }
    assertThat(form.roster().canAdd()).isFalse();
    assertThat(form.roster().whyFull().en()).contains("at most 60 members");
  }

  private static SheetForm after(SheetForm form, List<Edit> edits) {
    return Forms.with(form, edits.toArray(new Edit[0]));
  }

  private static List<String> order(SheetForm form) {
    return form.members().stream().map(MemberView::id).toList();
  }
}
