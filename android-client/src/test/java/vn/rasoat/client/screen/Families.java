package vn.rasoat.client.screen;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.client.store.Edit;
import vn.rasoat.questionnaire.Answer;

/** Invented households, as edits in the order someone would type them. */
final class Families {
  private Families() {}

  /** Five people, a girl of nine out of school, a house of leaves; most of the form answered. */
  static List<Edit> poorFamily() {
    List<Edit> edits = new ArrayList<>();
    person(edits, "m1", "Giàng A Páo", "head", "1980-05-03", "male", "mong");
    person(edits, "m2", "Sùng Thị Mỷ", "spouse", "1982", "female", "mong");
    person(edits, "m3", "Giàng Thị Dợ", "child", "2012-11", "female", "mong");
    person(edits, "m4", "Giàng A Chua", "child", "2015-02-14", "male", "mong");
    person(edits, "m5", "Vàng Thị Say", "parent", "1951", "female", "mong");
    edits.add(member("m3", "attending_school", "none"));
    edits.add(member("m4", "attending_school", "primary"));
    for (String id : List.of("m1", "m2", "m3", "m4")) {
      edits.add(new Edit.MemberAnswer(id, "health_insurance", new Answer.Flag(true)));
    }
    edits.add(text("wall_material", "bamboo_leaf"));
    edits.add(text("frame_material", "bamboo"));
    edits.add(text("roof_material", "fibre_cement"));
    edits.add(new Edit.HouseholdAnswer("living_area_m2", Answer.Number.of(31)));
    edits.add(text("water_source", "surface"));
    edits.add(text("latrine", "simple_pit"));
    edits.add(new Edit.HouseholdAnswer("internet_use", new Answer.Flag(false)));
    edits.add(text("income_method", "keyed"));
    edits.add(new Edit.HouseholdAnswer("income_points_keyed", Answer.Number.of(132)));
    return edits;
  }

  static Edit text(String question, String value) {
    return new Edit.HouseholdAnswer(question, new Answer.Text(value));
  }

  static Edit member(String id, String question, String value) {
    return new Edit.MemberAnswer(id, question, new Answer.Text(value));
  }

  static void person(
      List<Edit> edits,
      String id,
      String name,
      String relation,
      String birth,
      String sex,
      String ethnicity) {
    edits.add(new Edit.MemberAdded(id));
    edits.add(member(id, "name", name));
    edits.add(member(id, "relation", relation));
    edits.add(member(id, "birth_date", birth));
    edits.add(member(id, "sex", sex));
    edits.add(member(id, "ethnicity", ethnicity));
  }
}
