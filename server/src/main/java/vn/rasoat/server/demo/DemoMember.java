package vn.rasoat.server.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import vn.rasoat.household.Sex;
import vn.rasoat.questionnaire.Answer;

/** Builds one invented member: the questions every member is asked, with unremarkable answers. */
final class DemoMember {
  private static final int DAYS_IN_MONTH = 28;

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Sex sex;
  private final LocalDate birth;
  private final int months;

  /**
   * Begins a member.
   *
   * @param months completed months of age on the interview date
   */
  DemoMember(String relation, Sex sex, int months, LocalDate interview, Random random) {
    this.sex = sex;
    this.months = months;
    // At least a day and less than a month past the full month, so that no birthday falls on the
    // interview.
    this.birth = interview.minusMonths(months).minusDays(1L + random.nextInt(DAYS_IN_MONTH - 2));
    text("relation", relation);
    text("sex", sex == Sex.MALE ? "male" : "female");
    text("birth_date", birth.toString());
    flag("health_insurance", true);
    flag("pension", false);
    flag("person_of_merit", false);
    flag("labour_capacity", true);
    text("disability", "none");
    text("social_allowance", "none");
    text("attending_school", "none");
    text("training_level", "none");
    text("school_finished", months < 11 * 12 ? "none" : "primary");
  }

  Sex sex() {
    return sex;
  }

  int months() {
    return months;
  }

  DemoMember text(String question, String answer) {
    answers.put(question, new Answer.Text(answer));
    return this;
  }

  DemoMember flag(String question, boolean answer) {
    answers.put(question, new Answer.Flag(answer));
    return this;
  }

  DemoMember number(String question, double answer) {
    answers.put(question, new Answer.Number(Math.round(answer * 10) * 100));
    return this;
  }

  /** Farms with the family: no wage, so no contract is due. */
  DemoMember farms() {
    return text("work_status", "working")
        .text("job_kind", "family_worker")
        .text("labour_contract", "not_wage_work")
        .text("branch", "agriculture");
  }

  /** An identity number of the right shape in the invented place 999; nobody can have it. */
  DemoMember citizenId(int serial) {
    int century = (birth.getYear() >= 2000 ? 2 : 0) + (sex == Sex.MALE ? 0 : 1);
    return text(
        "citizen_id",
        String.format(
            java.util.Locale.ROOT, "999%d%02d%06d", century, birth.getYear() % 100, serial));
  }

  Map<String, Answer> answers() {
    return answers;
  }
}
