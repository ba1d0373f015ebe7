package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.edition.AskedQuestions;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

@Label("What is asked of a household")
class AskedQuestionsTest {
  private static final EditionCatalogue CATALOGUE = EditionCatalogue.bundled();
  private static final Edition EDITION = CATALOGUE.find("2022-2025").orElseThrow();
  private static final LocalDate DATE = LocalDate.of(2022, 10, 2);

  @Provide
  Arbitrary<Edition> editions() {
    return Arbitraries.of(CATALOGUE.list());
  }

  @Property(tries = 3000)
  @Label("is all that the classifier finds open")
  void openIsAsked(@ForAll("editions") Edition edition, @ForAll long seed) {
    RandomHouseholds households = new RandomHouseholds(edition, seed);
    Sheet sheet = households.sheet();
    Circumstances circumstances = households.circumstances();
    Assessment assessment = classify(edition, sheet, circumstances);
    AskedQuestions asked = new AskedQuestions(edition, sheet, circumstances.referenceDate());

    List<OpenQuestion> open = new ArrayList<>(assessment.income().open());
    assessment.indicators().forEach(result -> open.addAll(result.finding().open()));
    if (assessment.verdict() instanceof Verdict.Undecidable undecidable) {
      open.addAll(undecidable.ask());
    }

    assertThat(open).allMatch(question -> asked.isAsked(question.question(), question.memberId()));
  }

  @Property(tries = 3000)
  @Label("is all that the result hangs on")
  void hiddenChangesNothing(@ForAll("editions") Edition edition, @ForAll long seed) {
    RandomHouseholds households = new RandomHouseholds(edition, seed);
    Sheet sheet = households.sheet();
    Circumstances circumstances = households.circumstances();
    AskedQuestions asked = new AskedQuestions(edition, sheet, circumstances.referenceDate());

    Assessment whole = classify(edition, sheet, circumstances);
    Assessment less = classify(edition, asked.onlyAsked(), circumstances);

    assertThat(less.verdict()).isEqualTo(whole.verdict());
    assertThat(less.income()).isEqualTo(whole.income());
    assertThat(outcomes(less)).isEqualTo(outcomes(whole));
  }

  @Test
  void a_child_is_not_asked_of_work_and_a_grown_up_not_of_height() {
    AskedQuestions asked = asked(born("2015-03-01"), Map.of());

    assertThat(asked.isAsked("height_cm", "m")).isTrue();
    assertThat(asked.isAsked("attending_school", "m")).isTrue();
    assertThat(asked.isAsked("work_status", "m")).isFalse();
    assertThat(asked(born("1980"), Map.of()).isAsked("height_cm", "m")).isFalse();
  }

  @Test
  void while_the_age_is_not_known_for_sure_both_are_asked() {
    AskedQuestions asked = asked(born("2007"), Map.of());

    assertThat(asked.isAsked("work_status", "m")).isTrue();
    assertThat(asked.isAsked("height_cm", "m")).isTrue();
  }

  @Test
  void what_hangs_on_work_is_not_asked_of_a_child_whatever_an_old_answer_says() {
    Map<String, Answer> answers = born("2015-03-01");
    answers.put("work_status", new Answer.Text("working"));
    assertThat(asked(answers, Map.of()).isAsked("labour_contract", "m")).isFalse();

    answers.put("birth_date", new Answer.Text("1990"));
    assertThat(asked(answers, Map.of()).isAsked("labour_contract", "m")).isTrue();

    answers.put("work_status", new Answer.Text("studying"));
    answers.put("labour_contract", new Answer.Text("no"));
    AskedQuestions asked = asked(answers, Map.of());
    assertThat(asked.isAsked("labour_contract", "m")).isFalse();
    assertThat(asked.onlyAsked().members().get(0).answers()).doesNotContainKey("labour_contract");
  }

  @Test
  void a_household_without_electricity_uses_none_and_is_not_asked_how_much() {
    Map<String, Answer> none = Map.of("electricity_source", new Answer.Text("none"));

    assertThat(asked(Map.of(), none).isAsked("electricity_kwh_month", null)).isFalse();
    assertThat(asked(Map.of(), Map.of()).isAsked("electricity_kwh_month", null)).isTrue();
  }

  @Test
  void somebody_who_is_not_on_the_roster_is_asked_nothing() {
    assertThat(asked(Map.of(), Map.of()).isAsked("name", "nobody")).isFalse();
  }

  private static Map<String, Answer> born(String date) {
    return new LinkedHashMap<>(Map.of("birth_date", new Answer.Text(date)));
  }

  private static AskedQuestions asked(Map<String, Answer> member, Map<String, Answer> household) {
    return new AskedQuestions(
        EDITION,
        new Sheet(EDITION.id(), household, List.of(new Member("m", member)), List.of()),
        DATE);
  }

  private static Assessment classify(Edition edition, Sheet sheet, Circumstances circumstances) {
    return new Classifier(edition, edition.illustrativePoints()).classify(sheet, circumstances);
  }

  private static List<Outcome> outcomes(Assessment assessment) {
    return assessment.indicators().stream().map(Assessment.IndicatorResult::outcome).toList();
  }
}
