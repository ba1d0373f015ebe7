package vn.rasoat.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Confirmation;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetChecks;

class SheetWarningsTest {
  private static final Edition EDITION = EditionCatalogue.bundled().find("2022-2025").orElseThrow();
  private static final LocalDate INTERVIEW = LocalDate.of(2022, 10, 2);

  private final SheetWarnings warnings = new SheetWarnings(EDITION);

  @Test
  void an_ordinary_household_raises_none() {
    assertThat(found(household())).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} = {2} raises {3}")
  @CsvSource({
    "head, citizen_id, 001180000001, citizen_id_sex",
    "head, citizen_id, 001081000001, citizen_id_birth_year",
    "child, citizen_id, 001080000002, citizen_id_twice",
    "head, birth_date, 1910, age_high",
    "head, birth_date, 2007-10-03, head_young",
    "spouse, birth_date, 2007-10-03, spouse_young",
    "child, relation, spouse, spouse_twice",
    "child, birth_date, 1979-12-31, child_older",
    "child, birth_date, 1991-12-31, generation_close",
    "child, weight_kg, 65, weight_height",
    "child, weight_kg, 5, weight_height",
  })
  void a_member(String who, String question, String answer, String check) {
    Sheet sheet = with(household(), who, question, answer);

    assertThat(found(sheet)).contains(check + " /members/" + who + "/answers/" + path(check));
    assertThat(settled(sheet)).as("when all are confirmed").isEmpty();
    assertThat(new SheetChecks(EDITION.questionnaire()).shapeFaults(sheet)).isEmpty();
  }

  private static String path(String check) {
    return switch (check) {
      case "citizen_id_sex", "citizen_id_birth_year", "citizen_id_twice" -> "citizen_id";
      case "spouse_twice" -> "relation";
      case "weight_height" -> "weight_kg";
      default -> "birth_date";
    };
  }

  @ParameterizedTest(name = "{0} {1} = {2} raises none")
  @CsvSource({
    "head, birth_date, 1911",
    "head, birth_date, 2007-10-02",
    "head, birth_date, 2007",
    "child, birth_date, 1992",
    "child, birth_date, 1992-12-31",
    "child, relation, sibling",
    "child, relation, child_in_law",
    "child, citizen_id, 123456789",
  })
  void a_member_may_well_be_so(String who, String question, String answer) {
    Sheet sheet = with(household(), who, question, answer);
    if (who.equals("head")) {
      // Children and card belong to the age of the head and are another matter.
      sheet = with(with(sheet, "child", "relation", "not_related"), "head", "citizen_id", null);
    }
    assertThat(found(sheet)).isEmpty();
  }

  @Test
  void grandparents_stand_two_generations_away() {
    Sheet sheet = with(household(), "child", "relation", "grandparent");
    assertThat(found(with(sheet, "child", "birth_date", "1957")))
        .contains("generation_close /members/child/answers/birth_date");
    assertThat(found(with(sheet, "child", "birth_date", "1956"))).isEmpty();
    assertThat(found(with(sheet, "child", "birth_date", "1985")))
        .contains("child_older /members/child/answers/birth_date");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "living_area_m2, 0, living_area_none",
    "living_area_m2, 500, ",
    "living_area_m2, 500.1, living_area_large",
    "location, '22.39812,103.15234,100', ",
    "location, '22.39812,103.15234,101', location_rough",
    "location, '48.85,2.35,5', location_abroad",
  })
  void the_house(String question, String answer, String check) {
    assertThat(found(with(household(), null, question, answer)))
        .isEqualTo(check == null ? List.of() : List.of(check + " /answers/" + question));
  }

  @Test
  void a_month_with_a_zero_too_many() {
    Sheet whole = household();
    Sheet sheet =
        new Sheet(
            whole.editionId(),
            whole.answers(),
            whole.members(),
            List.of(
                new IncomeLine(1, "farming", 100_000_001),
                new IncomeLine(2, "farming", -100_000_001),
                new IncomeLine(3, "farming", 100_000_000)));

    assertThat(found(sheet))
        .containsExactly(
            "income_line_large /incomeWorksheet/1/farming",
            "income_line_large /incomeWorksheet/2/farming");
  }

  @Test
  void pages_that_were_skipped() {
    Sheet sheet = with(household(), null, "water_source", null);
    assertThat(found(with(sheet, null, "latrine", null)))
        .containsExactly("section_unanswered /answers/water_source");
    assertThat(found(sheet)).isEmpty();
    assertThat(found(with(household(), "spouse", "health_insurance", null)))
        .containsExactly("member_unanswered /members/spouse");
  }

  @Test
  void an_answer_that_is_no_longer_asked_raises_none() {
    Sheet grown = with(household(), "child", "weight_kg", "5");
    grown = with(with(grown, "child", "birth_date", "2000"), "child", "work_status", "studying");

    assertThat(found(grown)).isEmpty();
  }

  @Test
  void another_reason_elsewhere_settles_nothing() {
    Sheet sheet = with(household(), null, "living_area_m2", "0");
    Sheet elsewhere =
        confirmed(sheet, new Confirmation("living_area_large", "/answers/living_area_m2", "x"));

    assertThat(warnings.open(elsewhere, INTERVIEW)).hasSize(1);
    assertThat(settled(sheet)).isEmpty();
  }

  @Test
  void every_message_says_what_to_do_and_names_no_number_of_a_card() {
    Sheet sheet = with(household(), "head", "citizen_id", "001181000001");
    for (SheetWarning warning : warnings.of(sheet, INTERVIEW)) {
      assertThat(warning.message().vi()).startsWith("Vàng A Chá").endsWith("Nếu đúng, ghi lý do.");
      assertThat(warning.message().vi() + warning.message().en()).doesNotContain("001181000001");
    }
    assertThat(warnings.of(sheet, INTERVIEW)).hasSize(2);
  }

  private List<String> found(Sheet sheet) {
    return warnings.of(sheet, INTERVIEW).stream()
        .map(warning -> warning.check().code() + " " + warning.path())
        .toList();
  }

  private List<SheetWarning> settled(Sheet sheet) {
    return warnings.open(
        confirmed(
            sheet,
            warnings.of(sheet, INTERVIEW).stream()
                .map(it -> new Confirmation(it.check().code(), it.path(), "đã xem lại"))
                .toArray(Confirmation[]::new)),
        INTERVIEW);
  }

  private static Sheet confirmed(Sheet sheet, Confirmation... confirmations) {
    return new Sheet(
        sheet.editionId(),
        sheet.answers(),
        sheet.members(),
        sheet.incomeWorksheet(),
        List.of(confirmations));
  }

  /** A couple with a child of eight; each section of the household has an answer. */
  private static Sheet household() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("wall_material", new Answer.Text("concrete"));
    answers.put("living_area_m2", Answer.Number.of(60));
    answers.put("water_source", new Answer.Text("tap"));
    answers.put("latrine", new Answer.Text("septic"));
    answers.put("internet_use", new Answer.Flag(true));
    answers.put("electricity_source", new Answer.Text("grid"));
    answers.put("land_annual_crops_m2", Answer.Number.of(0));
    answers.put("livestock_pigs", Answer.Number.of(0));
    answers.put("aquaculture_m2", Answer.Number.of(0));
    answers.put("income_method", new Answer.Text("computed"));
    answers.put("poverty_causes", new Answer.Many(List.of()));
    answers.put("consent", new Answer.Flag(true));
    Member head = member("head", "Vàng A Chá", "male", "1980-01-01");
    Sheet sheet =
        new Sheet(
            EDITION.id(),
            answers,
            List.of(
                head,
                member("spouse", "Giàng Thị Mỷ", "female", "1982"),
                member("child", "Vàng A Páo", "male", "2014-05")),
            List.of());
    sheet = with(sheet, "head", "citizen_id", "001080000002");
    return with(with(sheet, "child", "height_cm", "125"), "child", "weight_kg", "25");
  }

  private static Member member(String id, String name, String sex, String born) {
    return new Member(
        id,
        Map.of(
            "name", new Answer.Text(name),
            "relation", new Answer.Text(id),
            "sex", new Answer.Text(sex),
            "birth_date", new Answer.Text(born),
            "health_insurance", new Answer.Flag(true)));
  }

  private static Sheet with(Sheet sheet, String memberId, String question, String answer) {
    Map<String, Answer> household = new LinkedHashMap<>(sheet.answers());
    List<Member> members = new ArrayList<>();
    if (memberId == null) {
      put(household, question, answer);
    }
    for (Member member : sheet.members()) {
      Map<String, Answer> answers = new LinkedHashMap<>(member.answers());
      if (member.id().equals(memberId)) {
        put(answers, question, answer);
      }
      members.add(new Member(member.id(), answers));
    }
    return new Sheet(sheet.editionId(), household, members, sheet.incomeWorksheet());
  }

  private static void put(Map<String, Answer> answers, String question, String answer) {
    if (answer == null) {
      answers.remove(question);
    } else if (question.endsWith("_m2") || question.endsWith("_kg") || question.endsWith("_cm")) {
      answers.put(question, Answer.Number.of(new java.math.BigDecimal(answer)));
    } else {
      answers.put(question, new Answer.Text(answer));
    }
  }
}
