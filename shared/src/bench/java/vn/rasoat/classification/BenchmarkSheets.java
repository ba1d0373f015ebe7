package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

/** Complete sheets with answers drawn at random, about half of them deprived in each indicator. */
final class BenchmarkSheets {
  private BenchmarkSheets() {}

  static Sheet household(int persons, String incomeMethod, Random random) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < persons; i++) {
      members.add(member(i, random));
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    put(answers, "wall_material", random, "brick_stone", "bamboo_leaf");
    put(answers, "frame_material", random, "concrete", "bamboo");
    put(answers, "roof_material", random, "tile", "leaf_straw");
    answers.put("living_area_m2", Answer.Number.of(20 + random.nextInt(80)));
    put(answers, "water_source", random, "tap", "surface");
    put(answers, "latrine", random, "septic", "none");
    answers.put("internet_use", new Answer.Flag(random.nextBoolean()));
    answers.put("shared_devices", new Answer.Many(List.of("television")));
    answers.put("personal_devices", new Answer.Many(List.of()));
    answers.put("assets", new Answer.Many(List.of("motorbike", "refrigerator")));
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
      answers.put(question, Answer.Number.of(random.nextInt(60)));
    }
    answers.put("income_method", new Answer.Text(incomeMethod));
    answers.put("income_points_keyed", Answer.Number.of(100 + random.nextInt(80)));
    return new Sheet("2022-2025", answers, members, List.of());
  }

  private static Member member(int index, Random random) {
    int birthYear = index < 2 ? 1960 + random.nextInt(40) : 1935 + random.nextInt(87);
    int age = 2022 - birthYear;
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("name", new Answer.Text("Thành viên " + index));
    put(answers, "sex", random, "male", "female");
    answers.put(
        "birth_date",
        new Answer.Text(
            birthYear + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18))));
    put(answers, "relation", random, index == 0 ? "head" : "child");
    put(answers, "ethnicity", random, "kinh", "mong");
    put(answers, "attending_school", random, "none", age < 12 ? "primary" : "lower_secondary");
    put(answers, "school_finished", random, "primary", "upper_secondary");
    put(answers, "training_level", random, "none", "elementary");
    put(answers, "work_status", random, "working", "no_job", "retired_home");
    put(answers, "labour_contract", random, "yes", "no", "not_wage_work");
    put(answers, "branch", random, "agriculture", "trade_services");
    answers.put("health_insurance", new Answer.Flag(random.nextInt(10) < 8));
    put(answers, "social_allowance", random, "none", "elderly");
    answers.put("pension", new Answer.Flag(false));
    if (age < 16) {
      answers.put("height_cm", Answer.Number.of(60 + age * 6L));
      answers.put("weight_kg", Answer.Number.of(5 + age * 2L));
      put(answers, "nutrition_station", random, "normal", "malnourished");
    }
    return new Member("member-" + index, answers);
  }

  private static void put(
      Map<String, Answer> answers, String question, Random random, String... options) {
    answers.put(question, new Answer.Text(options[random.nextInt(options.length)]));
  }
}
