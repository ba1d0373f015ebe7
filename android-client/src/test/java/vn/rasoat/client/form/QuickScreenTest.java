package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Forms.text;
import static vn.rasoat.client.form.Forms.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.client.form.QuickScreen.Outcome;
import vn.rasoat.client.store.Edit;
import vn.rasoat.questionnaire.Answer;

class QuickScreenTest {
  private final SheetForm empty = Forms.empty();

  @Test
  void it_is_open_until_its_questions_are_answered() {
    assertThat(screen(empty).outcome()).isEqualTo(Outcome.OPEN);
    assertThat(screen(empty).fields()).extracting(it -> it.question().code()).contains("assets");
  }

  @Test
  void a_household_with_a_car_does_not_pass_and_one_with_nothing_does() {
    assertThat(screen(with(empty, assets("car"))).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(screen(with(empty, assets())).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(screen(with(empty, assets("air_conditioner"), text("latrine", "none"))).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void the_result_of_a_paper_form_is_kept_on_the_sheet() {
    SheetForm keyed = empty.after(screen(empty).keep(Outcome.PASSED));

    assertThat(screen(keyed).kept()).isEqualTo(Outcome.PASSED);
    assertThat(screen(keyed).outcome()).isEqualTo(Outcome.OPEN);
    assertThat(screen(keyed.after(screen(keyed).keep(Outcome.OPEN))).kept())
        .isEqualTo(Outcome.OPEN);
  }

  @Test
  void that_its_questions_are_invented_is_never_silent() {
    assertThat(screen(empty).isIllustrative()).isTrue();
    assertThat(screen(empty).note().vi()).startsWith("Câu hỏi chỉ để minh họa");
  }

  @Test
  void an_edition_that_knows_none_has_none() {
    assertThat(Forms.open(Forms.LATER_EDITION, Forms.RURAL).findQuickScreen()).isEmpty();
  }

  private static QuickScreen screen(SheetForm form) {
    return form.findQuickScreen().orElseThrow();
  }

  private static Edit assets(String... codes) {
    return new Edit.HouseholdAnswer("assets", new Answer.Many(List.of(codes)));
  }
}
