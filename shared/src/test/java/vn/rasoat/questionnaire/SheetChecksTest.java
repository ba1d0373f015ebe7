package vn.rasoat.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.problem.FieldFault;

class SheetChecksTest {
  private static final LocalDate INTERVIEW = LocalDate.of(2022, 10, 1);
  private static final long TOO_MUCH = 1_000_000_000_001L;

  private final SheetChecks checks =
      new SheetChecks(EditionCatalogue.bundled().find("2022-2025").orElseThrow().questionnaire());

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00a0", "\u200b", "\u202e\u200f", "\t\n"})
  void a_name_that_shows_nothing_is_a_name_that_is_missing(String name) {
    assertThat(paths(sheet(name))).contains("/members/m1/answers/name");
  }

  @Test
  void a_name_is_a_name_whatever_marks_it_has() {
    assertThat(paths(sheet("Lò Thị Ế\u200b"))).doesNotContain("/members/m1/answers/name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A\u202eoáP", "A\u2066B", "A\u0007B", "A\u009bB", "A\u2028B", "A\nB", "A\tB"})
  void a_name_has_no_control_character_and_none_that_turns_its_direction(String name) {
    assertThat(checks.faults(sheet(name), INTERVIEW))
        .filteredOn(fault -> fault.path().equals("/members/m1/answers/name"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.message().vi()).contains("không nhìn thấy (U+", "gõ lại");
              assertThat(fault.message().en()).contains("does not show (U+", "type it anew");
            });
  }

  @Test
  void remarks_may_have_several_lines_but_nothing_hidden() {
    assertThat(paths(remarks("Hàng một\r\nHàng\thai"))).doesNotContain("/answers/remarks");
    assertThat(paths(remarks("Hàng một\u202e"))).contains("/answers/remarks");
    assertThat(paths(remarks("Hàng một\u0000"))).contains("/answers/remarks");
  }

  @Test
  void amounts_that_could_run_over_in_the_sum_are_faults_of_their_lines() {
    Sheet sheet =
        sheet(
            "A",
            new IncomeLine(1, "farming", Long.MAX_VALUE),
            new IncomeLine(2, "farming", -TOO_MUCH),
            new IncomeLine(3, "farming", TOO_MUCH - 1));

    assertThat(paths(sheet))
        .contains("/incomeWorksheet/1/farming", "/incomeWorksheet/2/farming")
        .doesNotContain("/incomeWorksheet/3/farming");
  }

  @Test
  void a_source_stands_once_in_a_month_because_edits_are_merged_by_it() {
    Sheet sheet =
        sheet(
            "A",
            new IncomeLine(1, "farming", 5),
            new IncomeLine(1, "farming", 6),
            new IncomeLine(2, "farming", 5),
            new IncomeLine(1, "wages", 5));

    assertThat(paths(sheet))
        .contains("/incomeWorksheet/1/farming")
        .doesNotContain("/incomeWorksheet/2/farming", "/incomeWorksheet/1/wages");
  }

  @Test
  void a_confirmation_needs_a_reason_and_stands_once() {
    Confirmation silent = new Confirmation("living_area_large", "/answers/living_area_m2", " ");
    Confirmation long501 = new Confirmation("a", "/answers/x", "x".repeat(501));
    Confirmation right = new Confirmation("a", "/answers/y", "x".repeat(500));

    assertThat(paths(confirmed(silent, long501, right)))
        .contains(
            "/confirmations/living_area_large/answers/living_area_m2", "/confirmations/a/answers/x")
        .doesNotContain("/confirmations/a/answers/y", "/confirmations");
    assertThat(paths(confirmed(right, right))).contains("/confirmations/a/answers/y");
    assertThat(paths(confirmed(Collections.nCopies(101, right).toArray(Confirmation[]::new))))
        .contains("/confirmations");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "22.39812,103.15234", "91,103,5", "22.39812,181,5", "22.3981234,103,5"})
  void a_location_that_was_not_measured_is_a_fault(String location) {
    assertThat(paths(at(location))).contains("/answers/location");
  }

  @Test
  void a_measured_location_fits() {
    assertThat(paths(at("22.39812,103.15234,12"))).doesNotContain("/answers/location");
  }

  private static Sheet at(String location) {
    return new Sheet(
        "2022-2025", Map.of("location", new Answer.Text(location)), List.of(), List.of());
  }

  private static Sheet confirmed(Confirmation... confirmations) {
    return new Sheet("2022-2025", Map.of(), List.of(), List.of(), List.of(confirmations));
  }

  private List<String> paths(Sheet sheet) {
    return checks.faults(sheet, INTERVIEW).stream().map(FieldFault::path).toList();
  }

  private static Sheet remarks(String text) {
    return new Sheet("2022-2025", Map.of("remarks", new Answer.Text(text)), List.of(), List.of());
  }

  private static Sheet sheet(String name, IncomeLine... lines) {
    Member head =
        new Member(
            "m1", Map.of("name", new Answer.Text(name), "relation", new Answer.Text("head")));
    return new Sheet("2022-2025", Map.of(), List.of(head), List.of(lines));
  }
}
