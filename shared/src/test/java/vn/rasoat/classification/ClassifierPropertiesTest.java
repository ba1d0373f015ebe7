package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.rasoat.classification.Assessment.IndicatorResult;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

@Label("For every household of every edition")
class ClassifierPropertiesTest {
  private static final EditionCatalogue CATALOGUE = EditionCatalogue.bundled();
  private static final List<String> CLEAN =
      List.of("tap", "drilled_well", "protected_dug_well", "protected_spring", "rain", "bottled");
  private static final List<String> NOT_CLEAN =
      List.of("unprotected_dug_well", "unprotected_spring", "surface", "other");

  @Provide
  Arbitrary<Edition> editions() {
    return Arbitraries.of(CATALOGUE.list());
  }

  @Property
  @Label("the order of members never matters")
  void order(@ForAll("editions") Edition edition, @ForAll long seed) {
    RandomHouseholds households = new RandomHouseholds(edition, seed);
    Sheet sheet = households.sheet();
    Circumstances circumstances = households.circumstances();
    List<Member> shuffled = new ArrayList<>(sheet.members());
    Collections.shuffle(shuffled, new Random(seed));
    Sheet other = new Sheet(edition.id(), sheet.answers(), shuffled, sheet.incomeWorksheet());

    Assessment before = classify(edition, sheet, circumstances);
    Assessment after = classify(edition, other, circumstances);

    assertThat(outcomes(after)).isEqualTo(outcomes(before));
    assertThat(possible(after)).isEqualTo(possible(before));
    assertThat(asked(after)).isEqualTo(asked(before));
    assertThat(after.income().low()).isEqualTo(before.income().low());
    assertThat(after.income().high()).isEqualTo(before.income().high());
  }

  @Property
  @Label("clean water never makes a household poorer")
  void cleanWater(
      @ForAll("editions") Edition edition,
      @ForAll long seed,
      @ForAll("cleanSources") String clean,
      @ForAll("otherSources") String notClean) {
    RandomHouseholds households = new RandomHouseholds(edition, seed);
    Sheet sheet = households.sheet();
    Circumstances circumstances = households.circumstances();
    Set<HouseholdClass> with = possible(classify(edition, withWater(sheet, clean), circumstances));
    Set<HouseholdClass> without =
        possible(classify(edition, withWater(sheet, notClean), circumstances));
    Map<String, Answer> answers = new HashMap<>(sheet.answers());
    answers.remove("water_source");
    Set<HouseholdClass> notAsked =
        possible(
            classify(
                edition,
                new Sheet(edition.id(), answers, sheet.members(), sheet.incomeWorksheet()),
                circumstances));

    // Classes stand from the poorest to the best off.
    assertThat(Collections.min(with)).isGreaterThanOrEqualTo(Collections.min(without));
    assertThat(Collections.max(with)).isGreaterThanOrEqualTo(Collections.max(without));
    assertThat(Collections.min(with)).isGreaterThanOrEqualTo(Collections.min(notAsked));
  }

  @Provide
  Arbitrary<String> cleanSources() {
    return Arbitraries.of(CLEAN);
  }

  @Provide
  Arbitrary<String> otherSources() {
    return Arbitraries.of(NOT_CLEAN);
  }

  @Property
  @Label("taking answers away never decides what was open, nor rules out a class that was possible")
  void fewerAnswers(@ForAll("editions") Edition edition, @ForAll long seed) {
    RandomHouseholds households = new RandomHouseholds(edition, seed);
    Sheet sheet = households.sheet();
    Circumstances circumstances = households.circumstances();

    Assessment all = classify(edition, sheet, circumstances);
    Assessment fewer = classify(edition, households.withLess(sheet), circumstances);

    assertThat(possible(fewer)).containsAll(possible(all));
    for (int i = 0; i < all.indicators().size(); i++) {
      Outcome outcome = fewer.indicators().get(i).outcome();
      assertThat(outcome)
          .as(all.indicators().get(i).indicator().code())
          .isIn(all.indicators().get(i).outcome(), Outcome.UNDETERMINED);
    }
  }

  @Property
  @Label("the interval of points contains the exact points")
  void interval(@ForAll("editions") Edition edition, @ForAll long seed) {
    RandomHouseholds households = new RandomHouseholds(edition, seed);
    Sheet complete = households.completeSheet();
    Circumstances circumstances = households.circumstances();

    Assessment exact = classify(edition, complete, circumstances);
    Assessment open = classify(edition, households.withLess(complete), circumstances);

    assertThat(open.income().low()).isLessThanOrEqualTo(exact.income().low());
    assertThat(open.income().high()).isGreaterThanOrEqualTo(exact.income().high());
    assertThat(open.deprivationPointsLow()).isLessThanOrEqualTo(exact.deprivationPointsLow());
    assertThat(open.deprivationPointsHigh()).isGreaterThanOrEqualTo(exact.deprivationPointsHigh());
  }

  @Property
  @Label("an answer that does not fit its question is read as missing")
  void misfits(@ForAll("editions") Edition edition, @ForAll long seed) {
    RandomHouseholds households = new RandomHouseholds(edition, seed);
    Sheet sheet = households.sheet();
    Circumstances circumstances = households.circumstances();
    Sheet fewer = households.withLess(sheet);

    Assessment missing = classify(edition, fewer, circumstances);
    Assessment misfit = classify(edition, households.withMisfits(sheet, fewer), circumstances);

    assertThat(outcomes(misfit)).isEqualTo(outcomes(missing));
    assertThat(possible(misfit)).isEqualTo(possible(missing));
    assertThat(asked(misfit)).isEqualTo(asked(missing));
    assertThat(misfit.income()).isEqualTo(missing.income());
  }

  @Property
  @Label("an undecidable household always names a question, and only unanswered or partial ones")
  void questions(@ForAll("editions") Edition edition, @ForAll long seed) {
    RandomHouseholds households = new RandomHouseholds(edition, seed);
    Sheet sheet = households.sheet();
    Assessment assessment = classify(edition, sheet, households.circumstances());

    if (assessment.verdict() instanceof Verdict.Undecidable open) {
      assertThat(open.possible()).hasSizeGreaterThan(1);
      assertThat(open.ask()).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  private static Assessment classify(Edition edition, Sheet sheet, Circumstances circumstances) {
    return new Classifier(edition, edition.illustrativePoints()).classify(sheet, circumstances);
  }

  private static Set<HouseholdClass> possible(Assessment assessment) {
    return assessment.verdict() instanceof Verdict.Undecidable open
        ? open.possible()
        : EnumSet.of(assessment.verdict().findClass().orElseThrow());
  }

  private static Map<String, Outcome> outcomes(Assessment assessment) {
    Map<String, Outcome> outcomes = new HashMap<>();
    for (IndicatorResult result : assessment.indicators()) {
      outcomes.put(result.indicator().code(), result.outcome());
    }
    return outcomes;
  }

  private static Set<String> asked(Assessment assessment) {
    return assessment.verdict() instanceof Verdict.Undecidable open
        ? new HashSet<>(Situation.asked(open.ask()))
        : Set.of();
  }

  private static Sheet withWater(Sheet sheet, String source) {
    Map<String, Answer> answers = new HashMap<>(sheet.answers());
    answers.put("water_source", new Answer.Text(source));
    return new Sheet(sheet.editionId(), answers, sheet.members(), sheet.incomeWorksheet());
  }
}
