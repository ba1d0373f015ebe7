package vn.rasoat.server.demo;

import static vn.rasoat.server.demo.IndicatorOrder.ADULT_EDUCATION;
import static vn.rasoat.server.demo.IndicatorOrder.DEPENDANTS;
import static vn.rasoat.server.demo.IndicatorOrder.EMPLOYMENT;
import static vn.rasoat.server.demo.IndicatorOrder.INSURANCE;
import static vn.rasoat.server.demo.IndicatorOrder.NUTRITION;
import static vn.rasoat.server.demo.IndicatorOrder.SCHOOLING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.rasoat.household.Sex;

/** The people of one planned household: composed so that exactly its deprivations come out. */
final class DemoRoster {
  private static final int YEAR = 12;
  private static final int FIRST_SCHOOL_AGE = 3 * YEAR;
  private static final int NO_CHILD_ANY_MORE = 16 * YEAR;
  private static final int FEWEST_MONTHS_APART = 15 * YEAR;

  private final PlannedHousehold plan;
  private final LocalDate interview;
  private final Random random;
  private final String ethnicity;
  private final String familyName;
  private final List<DemoMember> members = new ArrayList<>();

  private DemoRoster(PlannedHousehold plan, String ethnicity, LocalDate interview, Random random) {
    this.plan = plan;
    this.interview = interview;
    this.random = random;
    this.ethnicity = ethnicity;
    this.familyName = DemoNames.family(ethnicity, random);
  }

  /** The members, head first. */
  static List<DemoMember> of(
      PlannedHousehold plan, String ethnicity, LocalDate interview, Random random) {
    DemoRoster roster = new DemoRoster(plan, ethnicity, interview, random);
    roster.addAdults();
    if (plan.hasChild()) {
      roster.addChildren();
    }
    roster.setDeprivations();
    roster.nameAll();
    return roster.members;
  }

  private void addAdults() {
    Sex headSex = random.nextInt(100) < 82 ? Sex.MALE : Sex.FEMALE;
    members.add(adult("head", headSex, 31, 54));
    members.add(adult("spouse", headSex == Sex.MALE ? Sex.FEMALE : Sex.MALE, 31, 54));
    if (plan.deprivedIn(ADULT_EDUCATION)) {
      members.add(adult("child", anySex(), 18, 29));
    } else if (random.nextInt(100) < 25) {
      members.add(adult("child", anySex(), 18, 29).text("school_finished", "upper_secondary"));
    }
    if (random.nextInt(100) < 28) {
      DemoMember elder =
          member("parent", anySex(), 62 * YEAR, 85 * YEAR).text("work_status", "retired_home");
      members.add(elder.flag("labour_capacity", false));
    }
    setRelations();
  }

  /** Who is too near the head in age is of the same generation. */
  private void setRelations() {
    int head = members.get(0).months();
    for (DemoMember member : members.subList(2, members.size())) {
      if (Math.abs(member.months() - head) < FEWEST_MONTHS_APART) {
        member.text("relation", member.months() < head ? "sibling" : "other_relative");
      }
    }
  }

  private DemoMember adult(String relation, Sex sex, int fromYears, int toYears) {
    return member(relation, sex, fromYears * YEAR, toYears * YEAR + 11).farms();
  }

  private DemoMember member(String relation, Sex sex, int fromMonths, int toMonths) {
    int months = fromMonths + random.nextInt(toMonths - fromMonths + 1);
    return new DemoMember(relation, sex, months, interview, random);
  }

  private Sex anySex() {
    return random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
  }

  /** More children than others make more than half dependants; as many as others do not. */
  private void addChildren() {
    int others = members.size();
    int children =
        plan.deprivedIn(DEPENDANTS)
            ? others + 1 + random.nextInt(2)
            : 1 + random.nextInt(plan.hasSchoolChild() ? others : 1);
    for (int i = 0; i < children; i++) {
      int from = plan.hasSchoolChild() && i == 0 ? FIRST_SCHOOL_AGE : 0;
      int below = plan.hasSchoolChild() ? NO_CHILD_ANY_MORE : FIRST_SCHOOL_AGE;
      DemoMember child = member("child", anySex(), from, below - 1);
      setSchool(child);
      ChildGrowth.measure(child, false);
      members.add(child);
    }
  }

  private static void setSchool(DemoMember child) {
    int years = child.months() / YEAR;
    if (years >= 12) {
      child.text("attending_school", "lower_secondary").text("school_finished", "primary");
    } else if (years >= 6) {
      child.text("attending_school", "primary").text("school_finished", "none");
    } else if (years >= 3) {
      child.text("attending_school", "preschool");
    }
    if (years >= 15) {
      child.text("work_status", "studying");
    }
  }

  private void setDeprivations() {
    if (plan.deprivedIn(EMPLOYMENT)) {
      setEmploymentDeprived(members.get(1));
    }
    DemoMember firstChild = findFirstChild();
    if (plan.deprivedIn(NUTRITION) && firstChild != null) {
      ChildGrowth.measure(firstChild, true);
    }
    if (plan.deprivedIn(SCHOOLING) && firstChild != null) {
      firstChild.text("attending_school", "none");
      if (firstChild.months() >= 15 * YEAR) {
        firstChild.text("work_status", "not_willing");
      }
    }
    if (plan.deprivedIn(INSURANCE)) {
      members.get(0).flag("health_insurance", false);
      if (random.nextInt(100) < 60) {
        members.get(1).flag("health_insurance", false);
      }
    }
  }

  private void setEmploymentDeprived(DemoMember adult) {
    if (random.nextInt(100) < 55) {
      adult.text("work_status", "no_job");
      adult.answers().keySet().removeAll(List.of("job_kind", "labour_contract", "branch"));
    } else {
      adult
          .text("job_kind", "wage_worker")
          .text("labour_contract", "no")
          .text("branch", "construction");
    }
  }

  private @org.jspecify.annotations.Nullable DemoMember findFirstChild() {
    return members.stream()
        .filter(member -> member.months() < NO_CHILD_ANY_MORE)
        .findFirst()
        .orElse(null);
  }

  private void nameAll() {
    for (int i = 0; i < members.size(); i++) {
      DemoMember member = members.get(i);
      boolean ownFamily = i != 1 && !(member.sex() == Sex.FEMALE && member.months() > 60 * YEAR);
      String family = ownFamily ? familyName : DemoNames.family(ethnicity, random);
      member.text("name", family + " " + DemoNames.given(member.sex(), random));
      member.text("ethnicity", ethnicity);
      if (member.months() >= 14 * YEAR) {
        member.citizenId(plan.number() * 16 + i);
      }
    }
  }
}
