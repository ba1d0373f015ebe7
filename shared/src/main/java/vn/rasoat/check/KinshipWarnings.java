package vn.rasoat.check;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.PartialDate;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Wording;

/** Whether the ages of blood relatives in straight line fit their relation to the head. */
final class KinshipWarnings {
  /** Generations that a relation stands above the head; below it is negative. */
  private static final Map<String, Integer> GENERATIONS =
      Map.of("grandparent", 2, "parent", 1, "child", -1, "grandchild", -2);

  /** No parent is so much younger than this but in news reports; adopted children may be. */
  private static final int LEAST_YEARS_APART = 12;

  private static final int MONTHS = 12;

  private final Sheet sheet;
  private final Questionnaire questionnaire;
  private final Findings findings;

  KinshipWarnings(Sheet sheet, Questionnaire questionnaire, Findings findings) {
    this.sheet = sheet;
    this.questionnaire = questionnaire;
    this.findings = findings;
  }

  void find() {
    Member head = sheet.findHead().orElse(null);
    PartialDate headBorn = head == null ? null : born(head);
    if (head == null || headBorn == null) {
      return;
    }
    for (Member member : sheet.members()) {
      String relation = member.text(CoreQuestions.RELATION);
      Integer generations = relation == null ? null : GENERATIONS.get(relation);
      PartialDate born = born(member);
      if (relation != null && generations != null && born != null) {
        boolean above = generations > 0;
        compare(
            member,
            relation,
            above ? born : headBorn,
            above ? headBorn : born,
            Math.abs(generations));
      }
    }
  }

  private static @Nullable PartialDate born(Member member) {
    String text = member.text(CoreQuestions.BIRTH_DATE);
    return text == null ? null : PartialDate.parse(text);
  }

  private void compare(
      Member member, String relation, PartialDate elder, PartialDate younger, int generations) {
    Wording name = Findings.who(sheet, member);
    Wording kin = label(relation);
    String vi = name.vi() + " (" + kin.vi() + ")";
    String en = name.en() + " (" + kin.en() + ")";
    String path = Findings.path(member, CoreQuestions.BIRTH_DATE);
    if (younger.latest().isBefore(elder.earliest())) {
      findings.add(
          Check.CHILD_OLDER,
          path,
          vi + ": con, cháu lại nhiều tuổi hơn bố mẹ, ông bà. Xem lại ngày sinh và quan hệ.",
          en + ": child older than parent. Look at birth dates and relation again.");
      return;
    }
    long mostApart = ChronoUnit.MONTHS.between(elder.earliest(), younger.latest());
    int least = LEAST_YEARS_APART * generations;
    if (mostApart < (long) least * MONTHS) {
      findings.add(
          Check.GENERATION_CLOSE,
          path,
          vi + " cách chủ hộ chưa đến " + least + " tuổi. Xem lại ngày sinh và quan hệ.",
          en
              + " is less than "
              + least
              + " years from the head. Look at dates and relation again.");
    }
  }

  private Wording label(String relation) {
    return questionnaire
        .find(CoreQuestions.RELATION)
        .flatMap(question -> question.findOption(relation))
        .map(Option::label)
        .orElse(new Wording(relation, relation));
  }
}
