package vn.rasoat.criteria;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.PartialDate;
import vn.rasoat.household.Sex;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;

/** A member as conditions see it: the answers, and the age as a range of completed months. */
public final class Person implements Subject {
  /** More months than anybody lives: the upper end of an unknown age. */
  public static final int ANY_AGE = 200 * 12;

  private final Member member;
  private final int year;
  private final int fewestMonths;
  private final int mostMonths;
  private final @Nullable Sex sex;

  Person(Member member, LocalDate referenceDate) {
    this.member = member;
    this.year = referenceDate.getYear();
    String birthText = member.text(CoreQuestions.BIRTH_DATE);
    PartialDate birth = birthText == null ? null : PartialDate.parse(birthText);
    if (birth == null) {
      this.fewestMonths = 0;
      this.mostMonths = ANY_AGE;
    } else {
      this.fewestMonths = Math.max(0, birth.fewestMonthsOn(referenceDate));
      this.mostMonths =
          birth.day() > 0 ? fewestMonths : Math.max(0, birth.mostMonthsOn(referenceDate));
    }
    String sexText = member.text(CoreQuestions.SEX);
    this.sex = sexText == null ? null : Sex.ofCode(sexText);
  }

  @Override
  public @Nullable Answer answer(String question) {
    return member.answer(question);
  }

  /** The member of the sheet. */
  public Member member() {
    return member;
  }

  /** Year of the reference date, for tables that change by the year. */
  int year() {
    return year;
  }

  /** Completed months if born as late as the birth date allows. */
  public int fewestMonths() {
    return fewestMonths;
  }

  /** Completed months if born as early as the birth date allows; {@link #ANY_AGE} without one. */
  public int mostMonths() {
    return mostMonths;
  }

  /** The sex, or null if it was not answered. */
  public @Nullable Sex sex() {
    return sex;
  }
}
