package vn.rasoat.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Confirmation;
import vn.rasoat.questionnaire.Sheet;

class EditTest {
  private static final String AREA = "/answers/living_area_m2";
  private static final String BORN = "/members/m1/answers/birth_date";

  private static final Sheet CONFIRMED =
      after(
          new Sheet("2022-2025", Map.of(), List.of(), List.of()),
          new Edit.MemberAdded("m1"),
          new Edit.Income(1, "farming", 200_000_000L),
          new Edit.Confirmed("living_area_large", AREA, "nhà trọ"),
          new Edit.Confirmed("age_high", BORN, "có giấy khai sinh"),
          new Edit.Confirmed("income_line_large", "/incomeWorksheet/1/farming", "bán lợn"));

  @Test
  void a_warning_confirmed_again_has_the_new_reason_in_the_same_place() {
    assertThat(
            after(CONFIRMED, new Edit.Confirmed("living_area_large", AREA, "đo lại"))
                .confirmations()
                .get(0))
        .isEqualTo(new Confirmation("living_area_large", AREA, "đo lại"));
    assertThat(paths(after(CONFIRMED, new Edit.Confirmed("living_area_large", AREA, null))))
        .doesNotContain(AREA);
  }

  @Test
  void an_answer_that_changes_takes_its_confirmation_with_it_and_no_other() {
    assertThat(
            paths(
                after(
                    CONFIRMED, new Edit.HouseholdAnswer("living_area_m2", Answer.Number.of(600)))))
        .containsExactly(BORN, "/incomeWorksheet/1/farming");
    assertThat(
            paths(
                after(
                    CONFIRMED, new Edit.MemberAnswer("m1", "birth_date", new Answer.Text("1900")))))
        .containsExactly(AREA, "/incomeWorksheet/1/farming");
    assertThat(paths(after(CONFIRMED, new Edit.Income(1, "farming", 5L))))
        .containsExactly(AREA, BORN);
    assertThat(paths(after(CONFIRMED, new Edit.MemberRemoved("m1"))))
        .containsExactly(AREA, "/incomeWorksheet/1/farming");
  }

  @Test
  void an_answer_given_again_keeps_its_confirmation() {
    assertThat(after(CONFIRMED, new Edit.HouseholdAnswer("living_area_m2", null)))
        .isEqualTo(CONFIRMED);
    assertThat(after(CONFIRMED, new Edit.Income(1, "farming", 200_000_000L))).isEqualTo(CONFIRMED);
  }

  private static Sheet after(Sheet sheet, Edit... edits) {
    for (Edit edit : edits) {
      sheet = edit.applyTo(sheet);
    }
    return sheet;
  }

  private static List<String> paths(Sheet sheet) {
    return sheet.confirmations().stream().map(Confirmation::path).toList();
  }
}
