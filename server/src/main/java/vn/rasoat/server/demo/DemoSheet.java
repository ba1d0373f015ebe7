package vn.rasoat.server.demo;

import static vn.rasoat.server.demo.IndicatorOrder.DEVICES;
import static vn.rasoat.server.demo.IndicatorOrder.HOUSING_AREA;
import static vn.rasoat.server.demo.IndicatorOrder.HOUSING_QUALITY;
import static vn.rasoat.server.demo.IndicatorOrder.SANITATION;
import static vn.rasoat.server.demo.IndicatorOrder.TELECOM;
import static vn.rasoat.server.demo.IndicatorOrder.WATER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.classification.Circumstances;
import vn.rasoat.classification.Classifier;
import vn.rasoat.classification.IncomeJudgement;
import vn.rasoat.criteria.Truth;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

/** Writes the sheets of planned households: the first revision, and the corrected one. */
final class DemoSheet {
  private static final long SEED = 109;
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 9, 5);
  private static final int DAYS = 50;
  private static final int KEYED_PERCENT = 8;

  /** What a household may own, the least telling first; each is kept only if points allow it. */
  private static final List<Map.Entry<String, Answer>> BELONGINGS =
      List.of(
          Map.entry("livestock_poultry", Answer.Number.of(60)),
          Map.entry("land_annual_crops_m2", Answer.Number.of(2400)),
          Map.entry("livestock_pigs", Answer.Number.of(3)),
          Map.entry("electricity_kwh_month", Answer.Number.of(40)),
          Map.entry("assets", new Answer.Many(List.of("motorbike"))),
          Map.entry("livestock_cattle", Answer.Number.of(1)),
          Map.entry("land_forest_m2", Answer.Number.of(12000)));

  private final Classifier classifier;

  DemoSheet(Classifier classifier) {
    this.classifier = classifier;
  }

  /** The day the household was interviewed. */
  static LocalDate interviewDate(PlannedHousehold plan) {
    return FIRST_DAY.plusDays(plan.number() * 37L % DAYS);
  }

  /** The first revision. */
  Sheet first(PlannedHousehold plan, AreaType areaType, Region region) {
    Random random = new Random(SEED * 1_000_003 + plan.number());
    LocalDate interview = interviewDate(plan);
    String ethnicity =
        plan.minority()
            ? DemoNames.MINORITIES.get(
                (plan.commune().code().hashCode() + (random.nextInt(100) < 80 ? 0 : 1)) & 3)
            : "kinh";
    List<DemoMember> roster = DemoRoster.of(plan, ethnicity, interview, random);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < roster.size(); i++) {
      members.add(new Member(id("member", plan.number() + "/" + i), roster.get(i).answers()));
    }
    Map<String, Answer> answers = house(plan, members.size(), random);
    Circumstances circumstances =
        new Circumstances(areaType, region, interview, ReviewKind.PERIODIC);
    judgeIncome(answers, members, circumstances, random);
    return new Sheet(classifier.edition().id(), answers, members, List.of());
  }

  /** The corrected revision: the re-check found the insurance cards of everybody. */
  static Sheet corrected(Sheet first) {
    List<Member> members = new ArrayList<>();
    for (Member member : first.members()) {
      Map<String, Answer> answers = new LinkedHashMap<>(member.answers());
      answers.put("health_insurance", new Answer.Flag(true));
      members.add(new Member(member.id(), answers));
    }
    return new Sheet(first.editionId(), first.answers(), members, first.incomeWorksheet());
  }

  /** An id that is the same at every start. */
  static String id(String kind, String name) {
    return UUID.nameUUIDFromBytes(("demo/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static Map<String, Answer> house(PlannedHousehold plan, int persons, Random random) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    boolean poorHouse = plan.deprivedIn(HOUSING_QUALITY);
    text(answers, "wall_material", poorHouse ? "bamboo_leaf" : "wood_durable");
    text(answers, "frame_material", "wood_durable");
    text(answers, "roof_material", poorHouse ? "leaf_straw" : "fibre_cement");
    int eachTenths =
        plan.deprivedIn(HOUSING_AREA) ? 40 + random.nextInt(38) : 84 + random.nextInt(90);
    answers.put("living_area_m2", new Answer.Number(eachTenths * 100L * persons / 1000 * 1000));
    if (!plan.deprivedIn(HOUSING_AREA)) {
      answers.put("living_area_m2", Answer.Number.of((eachTenths * persons + 9) / 10));
    }
    text(answers, "water_source", plan.deprivedIn(WATER) ? "surface" : "protected_spring");
    text(answers, "latrine", plan.deprivedIn(SANITATION) ? "simple_pit" : "double_vault");
    answers.put("internet_use", new Answer.Flag(!plan.deprivedIn(TELECOM)));
    boolean none = plan.deprivedIn(DEVICES);
    answers.put("shared_devices", many(none, random.nextBoolean() ? "television" : "telephone"));
    answers.put("personal_devices", many(none || plan.deprivedIn(TELECOM), "smartphone"));
    text(answers, "electricity_source", "grid");
    for (String question :
        List.of(
            "electricity_kwh_month",
            "land_annual_crops_m2",
            "land_perennial_crops_m2",
            "land_forest_m2",
            "livestock_cattle",
            "livestock_pigs",
            "livestock_goats_sheep",
            "livestock_poultry",
            "aquaculture_m2")) {
      answers.put(question, Answer.Number.of(0));
    }
    answers.put("electricity_kwh_month", Answer.Number.of(15));
    answers.put("assets", new Answer.Many(List.of()));
    answers.put(
        "poverty_causes",
        new Answer.Many(
            List.of(random.nextInt(3) == 0 ? "no_land" : "no_capital", "no_knowledge")));
    answers.put("support_wanted", new Answer.Many(List.of("health_insurance", "production")));
    answers.put("consent", new Answer.Flag(true));
    return answers;
  }

  private static Answer many(boolean none, String code) {
    return new Answer.Many(none ? List.of() : List.of(code));
  }

  private static void text(Map<String, Answer> answers, String question, String answer) {
    answers.put(question, new Answer.Text(answer));
  }

  private void judgeIncome(
      Map<String, Answer> answers,
      List<Member> members,
      Circumstances circumstances,
      Random random) {
    text(answers, CoreQuestions.INCOME_METHOD, CoreQuestions.COMPUTED);
    boolean keyed =
        random.nextInt(100) < KEYED_PERCENT || !withinLine(answers, members, circumstances);
    if (keyed) {
      text(answers, CoreQuestions.INCOME_METHOD, CoreQuestions.KEYED);
      answers.put(CoreQuestions.INCOME_POINTS_KEYED, Answer.Number.of(70 + random.nextInt(70)));
      return;
    }
    for (Map.Entry<String, Answer> belonging : BELONGINGS) {
      if (random.nextInt(100) < 55) {
        Answer before = answers.put(belonging.getKey(), belonging.getValue());
        if (!withinLine(answers, members, circumstances) && before != null) {
          answers.put(belonging.getKey(), before);
        }
      }
    }
  }

  private boolean withinLine(
      Map<String, Answer> answers, List<Member> members, Circumstances circumstances) {
    Sheet sheet = new Sheet(classifier.edition().id(), answers, members, List.of());
    IncomeJudgement income = classifier.classify(sheet, circumstances).income();
    return income.withinLine() == Truth.TRUE && income.isExact();
  }
}
