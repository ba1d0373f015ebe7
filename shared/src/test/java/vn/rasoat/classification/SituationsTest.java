package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import vn.rasoat.classification.Assessment.IndicatorResult;
import vn.rasoat.criteria.Indicator;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.edition.AskedQuestions;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.questionnaire.SheetChecks;
import vn.rasoat.text.Wording;

@DisplayName("Situations")
class SituationsTest {
  private static final int FEWEST_OF_AN_INDICATOR = 8;
  private static final String FULL_EDITION = "2022-2025";

  private final EditionCatalogue catalogue = EditionCatalogue.bundled();

  @TestFactory
  Stream<DynamicNode> everyHouseholdIsJudgedAsTheLawSays() {
    return catalogue.list().stream()
        .map(
            edition -> {
              Classifier classifier = new Classifier(edition, edition.illustrativePoints());
              return dynamicContainer(
                  edition.id(),
                  new SituationFolder(edition.id())
                      .byFile().entrySet().stream()
                          .map(file -> container(file, classifier))
                          .collect(Collectors.toList()));
            });
  }

  private static DynamicNode container(
      Map.Entry<String, List<Situation>> file, Classifier classifier) {
    return dynamicContainer(
        file.getKey(),
        file.getValue().stream()
            .map(situation -> dynamicTest(situation.name(), () -> check(situation, classifier)))
            .collect(Collectors.toList()));
  }

  @TestFactory
  Stream<DynamicNode> everyIndicatorHasItsSituations() {
    Edition edition = catalogue.find(FULL_EDITION).orElseThrow();
    Map<String, List<Situation>> files = new SituationFolder(FULL_EDITION).byFile();
    return edition.indicators().stream()
        .map(
            indicator ->
                dynamicTest(
                    indicator.code() + " has at least 8, of every outcome it can have",
                    () -> {
                      List<Situation> situations = files.getOrDefault(indicator.code(), List.of());
                      assertThat(situations).hasSizeGreaterThanOrEqualTo(FEWEST_OF_AN_INDICATOR);
                      assertThat(situations)
                          .allSatisfy(
                              one -> assertThat(one.indicator()).isEqualTo(indicator.code()));
                      assertThat(expected(situations)).containsAll(possible(indicator));
                    }));
  }

  private static Set<String> expected(List<Situation> situations) {
    return situations.stream()
        .map(situation -> situation.expect().get("outcome").text())
        .collect(Collectors.toSet());
  }

  private static List<String> possible(Indicator indicator) {
    EnumSet<Outcome> outcomes = EnumSet.allOf(Outcome.class);
    if (indicator.notApplicable() == null) {
      outcomes.remove(Outcome.NOT_APPLICABLE);
    }
    return outcomes.stream().map(Outcome::code).collect(Collectors.toList());
  }

  private static void check(Situation situation, Classifier classifier) {
    assertThat(new SheetChecks(classifier.edition().questionnaire()).shapeFaults(situation.sheet()))
        .as("the situation's answers fit the questionnaire")
        .isEmpty();
    Assessment assessment = classifier.classify(situation.sheet(), situation.circumstances());
    checkAsked(situation, assessment, classifier);
    if (situation.indicator() == null) {
      checkClass(situation, assessment);
    } else {
      checkIndicator(situation, assessment, classifier.edition());
    }
  }

  /** What is open is asked, and what is not asked changes nothing. */
  private static void checkAsked(
      Situation situation, Assessment assessment, Classifier classifier) {
    AskedQuestions asked =
        new AskedQuestions(
            classifier.edition(), situation.sheet(), situation.circumstances().referenceDate());
    Assessment less = classifier.classify(asked.onlyAsked(), situation.circumstances());
    assertThat(less.verdict()).isEqualTo(assessment.verdict());
    for (int i = 0; i < assessment.indicators().size(); i++) {
      IndicatorResult result = assessment.indicators().get(i);
      assertThat(less.indicators().get(i).outcome()).isEqualTo(result.outcome());
      assertThat(result.finding().open())
          .allMatch(open -> asked.isAsked(open.question(), open.memberId()));
    }
  }

  private static void checkIndicator(Situation situation, Assessment assessment, Edition edition) {
    situation.expect().allowOnly(Set.of("outcome", "reason", "ask"));
    IndicatorResult result =
        assessment.indicators().stream()
            .filter(one -> one.indicator().code().equals(situation.indicator()))
            .findFirst()
            .orElseThrow();
    assertThat(result.outcome().code()).isEqualTo(situation.expect().get("outcome").text());
    if (situation.expect().has("reason")) {
      List<Wording> reasons =
          new AssessmentText(edition.questionnaire(), situation.sheet()).reasons(result);
      assertThat(reasons.stream().map(Wording::vi))
          .contains(situation.expect().get("reason").text());
    }
    assertThat(Situation.asked(result.finding().open()))
        .containsExactlyInAnyOrderElementsOf(
            situation.expect().has("ask") ? situation.expectedTexts("ask") : List.of());
  }

  private static void checkClass(Situation situation, Assessment assessment) {
    situation
        .expect()
        .allowOnly(Set.of("class", "possible", "ask", "deprivationPoints", "incomePoints"));
    List<String> classes = new ArrayList<>();
    List<String> ask = new ArrayList<>();
    if (assessment.verdict() instanceof Verdict.Undecidable open) {
      open.possible().forEach(possible -> classes.add(possible.code()));
      ask.addAll(Situation.asked(open.ask()));
    } else {
      classes.add(assessment.verdict().findClass().orElseThrow().code());
    }
    assertThat(classes)
        .containsExactlyInAnyOrderElementsOf(
            situation.expect().has("class")
                ? List.of(situation.expect().get("class").text())
                : situation.expectedTexts("possible"));
    assertThat(ask)
        .containsExactlyInAnyOrderElementsOf(
            situation.expect().has("ask") ? situation.expectedTexts("ask") : List.of());
    if (situation.expect().has("deprivationPoints")) {
      assertThat(
              List.of(
                  (long) assessment.deprivationPointsLow(),
                  (long) assessment.deprivationPointsHigh()))
          .isEqualTo(situation.expectedRange("deprivationPoints"));
    }
    if (situation.expect().has("incomePoints")) {
      assertThat(List.of(assessment.income().low(), assessment.income().high()))
          .isEqualTo(situation.expectedRange("incomePoints"));
    }
  }
}
