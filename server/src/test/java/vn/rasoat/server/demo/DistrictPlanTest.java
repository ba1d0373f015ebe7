package vn.rasoat.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.check.SheetWarnings;
import vn.rasoat.classification.Assessment;
import vn.rasoat.classification.Circumstances;
import vn.rasoat.classification.Classifier;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetChecks;

/** The invented households of the demonstration, judged one by one without any server. */
class DistrictPlanTest {
  private static final PublishedResult PUBLISHED = PublishedResult.read();
  private static final Edition EDITION = EditionCatalogue.bundled().find("2022-2025").orElseThrow();
  private static final Classifier CLASSIFIER =
      new Classifier(EDITION, EDITION.findIllustrativePoints().orElseThrow());
  private static final Map<HouseholdClass, Integer> PRELIMINARY =
      new EnumMap<>(HouseholdClass.class);
  private static final Map<HouseholdClass, Integer> FINAL = new EnumMap<>(HouseholdClass.class);
  private static final int[] DEPRIVED = new int[12];
  private static final int[] BASE = new int[12];
  private static final Map<String, Integer> POOR_AT_THE_END = new HashMap<>();
  private static final Set<String> PERSONS_AND_IDS = new HashSet<>();
  private static int persons;
  private static int faults;
  private static int minorityPoorAtTheEnd;

  @BeforeAll
  static void judgeAll() {
    DemoSheet sheets = new DemoSheet(CLASSIFIER);
    SheetChecks checks = new SheetChecks(EDITION.questionnaire());
    SheetWarnings warnings = new SheetWarnings(EDITION);
    for (PlannedHousehold plan : DistrictPlan.of(PUBLISHED).households()) {
      AreaType type = plan.commune().code().equals("03549") ? AreaType.URBAN : AreaType.RURAL;
      Sheet first = sheets.first(plan, type, Region.NORTHERN_MOUNTAINS);
      faults += checks.faults(first, DemoSheet.interviewDate(plan)).size();
      faults += warnings.of(first, DemoSheet.interviewDate(plan)).size();
      persons += first.members().size();
      for (Member member : first.members()) {
        PERSONS_AND_IDS.add(member.id());
      }
      Assessment before = judge(first, plan, type);
      count(PRELIMINARY, before);
      if (before.verdict().findClass().equals(java.util.Optional.of(HouseholdClass.POOR))) {
        for (int i = 0; i < 12; i++) {
          DEPRIVED[i] += before.indicators().get(i).outcome() == Outcome.DEPRIVED ? 1 : 0;
          BASE[i] += before.indicators().get(i).inBase() ? 1 : 0;
        }
      }
      Assessment after = plan.corrected() ? judge(DemoSheet.corrected(first), plan, type) : before;
      count(FINAL, after);
      if (after.verdict().findClass().equals(java.util.Optional.of(HouseholdClass.POOR))) {
        POOR_AT_THE_END.merge(plan.commune().code(), 1, Integer::sum);
        minorityPoorAtTheEnd += plan.minority() ? 1 : 0;
      }
    }
  }

  private static Assessment judge(Sheet sheet, PlannedHousehold plan, AreaType type) {
    return CLASSIFIER.classify(
        sheet,
        new Circumstances(
            type, Region.NORTHERN_MOUNTAINS, DemoSheet.interviewDate(plan), ReviewKind.PERIODIC));
  }

  private static void count(Map<HouseholdClass, Integer> counts, Assessment assessment) {
    counts.merge(assessment.verdict().findClass().orElseThrow(), 1, Integer::sum);
  }

  @Test
  void every_sheet_passes_the_checks_without_a_warning() {
    assertThat(faults).isZero();
  }

  @Test
  void the_classes_of_both_stages_are_the_published_ones() {
    assertThat(PRELIMINARY)
        .isEqualTo(Map.of(HouseholdClass.POOR, 8358, HouseholdClass.NEAR_POOR, 2291));
    assertThat(FINAL).isEqualTo(Map.of(HouseholdClass.POOR, 7642, HouseholdClass.NEAR_POOR, 3007));
  }

  @Test
  void the_twelve_indicators_have_the_published_counts_on_the_published_bases() {
    assertThat(DEPRIVED).containsExactly(PUBLISHED.deprived().stream().mapToInt(i -> i).toArray());
    assertThat(BASE)
        .containsExactly(8358, 8358, 7039, 8358, 8358, 6650, 8358, 8358, 8358, 8358, 8358, 8358);
  }

  @Test
  void every_commune_ends_with_its_poor_households() {
    for (PublishedResult.Commune commune : PUBLISHED.communes()) {
      assertThat(POOR_AT_THE_END).containsEntry(commune.code(), commune.poor());
    }
  }

  @Test
  void ninety_six_percent_of_the_poor_are_of_ethnic_minorities() {
    assertThat(Math.round(minorityPoorAtTheEnd * 1000.0 / 7642)).isEqualTo(960);
  }

  @Test
  void members_are_as_many_as_their_ids_and_leave_room_for_the_rest_of_the_population() {
    assertThat(PERSONS_AND_IDS).hasSize(persons);
    int others = 17443 - (8358 + 2291);
    assertThat(PUBLISHED.population() - persons).isBetween(others * 3, others * 6);
  }

  @Test
  void the_same_seed_gives_the_same_households() {
    DemoSheet sheets = new DemoSheet(CLASSIFIER);
    List<PlannedHousehold> once = DistrictPlan.of(PUBLISHED).households();
    List<PlannedHousehold> again = DistrictPlan.of(PUBLISHED).households();
    assertThat(again).isEqualTo(once);
    assertThat(sheets.first(again.get(77), AreaType.RURAL, Region.NORTHERN_MOUNTAINS))
        .isEqualTo(sheets.first(once.get(77), AreaType.RURAL, Region.NORTHERN_MOUNTAINS));
  }
}
