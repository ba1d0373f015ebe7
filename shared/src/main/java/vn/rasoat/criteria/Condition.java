package vn.rasoat.criteria;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.rasoat.household.Sex;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;

/**
 * What an edition may say of a household or of a member. The list is closed: a new edition is
 * written in these words, or the words are extended here with a test. Every condition is monotone
 * in what is known: with fewer answers it can only become UNKNOWN or, for {@link AnyEvidence}, lose
 * a piece of evidence.
 */
public sealed interface Condition {

  /** Whether it holds. */
  Truth test(Subject subject);

  /** Tells the codes of the questions that keep this condition UNKNOWN; nothing if it is known. */
  void open(Subject subject, Consumer<String> questions);

  /** Tells the codes of all questions this condition reads, whatever their answers. */
  void reads(Consumer<String> questions);

  /** A condition made of others. */
  sealed interface Compound extends Condition {

    /** At least one. */
    List<Condition> parts();

    @Override
    default void open(Subject subject, Consumer<String> questions) {
      if (test(subject) == Truth.UNKNOWN) {
        parts().forEach(part -> part.open(subject, questions));
      }
    }

    @Override
    default void reads(Consumer<String> questions) {
      parts().forEach(part -> part.reads(questions));
    }
  }

  /** All of them hold. */
  record AllOf(List<Condition> parts) implements Compound {
    @Override
    public Truth test(Subject subject) {
      Truth truth = Truth.TRUE;
      for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
        truth = truth.and(parts.get(i).test(subject));
      }
      return truth;
    }
  }

  /** At least one of them holds. */
  record AnyOf(List<Condition> parts) implements Compound {
    @Override
    public Truth test(Subject subject) {
      Truth truth = Truth.FALSE;
      for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
        truth = truth.or(parts.get(i).test(subject));
      }
      return truth;
    }
  }

  /**
   * At least one piece of the evidence at hand holds; unknown only where there is no evidence at
   * all.
   */
  record AnyEvidence(List<Condition> parts) implements Compound {
    @Override
    public Truth test(Subject subject) {
      boolean evidence = false;
      for (int i = 0; i < parts.size(); i++) {
        Truth truth = parts.get(i).test(subject);
        if (truth == Truth.TRUE) {
          return Truth.TRUE;
        }
        evidence |= truth == Truth.FALSE;
      }
      return evidence ? Truth.FALSE : Truth.UNKNOWN;
    }
  }

  /** It does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public Truth test(Subject subject) {
      return part.test(subject).not();
    }

    @Override
    public void open(Subject subject, Consumer<String> questions) {
      part.open(subject, questions);
    }

    @Override
    public void reads(Consumer<String> questions) {
      part.reads(questions);
    }
  }

  /** A condition on one question, unknown while it is not answered in a way that fits. */
  sealed interface OfAnswer extends Condition {

    /** Code of the question. */
    String question();

    @Override
    default void open(Subject subject, Consumer<String> questions) {
      if (test(subject) == Truth.UNKNOWN) {
        questions.accept(question());
      }
    }

    @Override
    default void reads(Consumer<String> questions) {
      questions.accept(question());
    }
  }

  /**
   * The option chosen is one of these.
   *
   * @param others the remaining options of the question: any other text is no answer
   */
  record AnswerIn(String question, Set<String> options, Set<String> others) implements OfAnswer {
    @Override
    public Truth test(Subject subject) {
      if (!(subject.answer(question) instanceof Answer.Text text)) {
        return Truth.UNKNOWN;
      }
      if (options.contains(text.value())) {
        return Truth.TRUE;
      }
      return others.contains(text.value()) ? Truth.FALSE : Truth.UNKNOWN;
    }
  }

  /** Of several options that can be ticked, at least one of these is. */
  record IncludesAny(String question, Set<String> options) implements OfAnswer {
    @Override
    public Truth test(Subject subject) {
      if (!(subject.answer(question) instanceof Answer.Many many)) {
        return Truth.UNKNOWN;
      }
      for (int i = 0; i < many.codes().size(); i++) {
        if (options.contains(many.codes().get(i))) {
          return Truth.TRUE;
        }
      }
      return Truth.FALSE;
    }
  }

  /** The answer is yes. */
  record Yes(String question) implements OfAnswer {
    @Override
    public Truth test(Subject subject) {
      return subject.answer(question) instanceof Answer.Flag flag
          ? Truth.of(flag.yes())
          : Truth.UNKNOWN;
    }
  }

  /** The number answered lies from a bound (included) to below another, in thousandths. */
  record NumberIn(String question, long fromThousandths, long belowThousandths)
      implements OfAnswer {
    @Override
    public Truth test(Subject subject) {
      return subject.answer(question) instanceof Answer.Number number
          ? Truth.of(
              number.thousandths() >= fromThousandths && number.thousandths() < belowThousandths)
          : Truth.UNKNOWN;
    }
  }

  /** A condition on a member's age; only members have one. */
  sealed interface OfAge extends Condition {

    /** Whether it holds for a member. */
    Truth test(Person person);

    @Override
    default Truth test(Subject subject) {
      if (subject instanceof Person person) {
        return test(person);
      }
      throw new IllegalStateException("an age condition was asked of a household");
    }

    @Override
    default void reads(Consumer<String> questions) {
      questions.accept(CoreQuestions.BIRTH_DATE);
    }

    @Override
    default void open(Subject subject, Consumer<String> questions) {
      if (test(subject) == Truth.UNKNOWN) {
        questions.accept(CoreQuestions.BIRTH_DATE);
      }
    }
  }

  /** Completed months of life lie from a bound (included) to below another. */
  record AgeIn(int fromMonths, int belowMonths) implements OfAge {
    @Override
    public Truth test(Person person) {
      return Truth.below(person.fewestMonths(), person.mostMonths(), belowMonths)
          .and(Truth.below(person.fewestMonths(), person.mostMonths(), fromMonths).not());
    }
  }

  /** Of working age: from a bound to the retirement age of the year and sex. */
  record WorkingAge(int fromMonths, RetirementAges retirement) implements OfAge {
    @Override
    public Truth test(Person person) {
      Truth oldEnough = Truth.below(person.fewestMonths(), person.mostMonths(), fromMonths).not();
      Sex sex = person.sex();
      Truth notRetired =
          sex == null
              ? agreed(retired(person, Sex.MALE), retired(person, Sex.FEMALE)).not()
              : retired(person, sex).not();
      return oldEnough.and(notRetired);
    }

    private Truth retired(Person person, Sex sex) {
      int bound = retirement.months(person.year(), sex);
      return Truth.below(person.fewestMonths(), person.mostMonths(), bound).not();
    }

    private static Truth agreed(Truth one, Truth other) {
      return one == other ? one : Truth.UNKNOWN;
    }

    @Override
    public void open(Subject subject, Consumer<String> questions) {
      if (test(subject) == Truth.UNKNOWN && subject instanceof Person person) {
        if (person.fewestMonths() != person.mostMonths()) {
          questions.accept(CoreQuestions.BIRTH_DATE);
        }
        if (person.sex() == null) {
          questions.accept(CoreQuestions.SEX);
        }
      }
    }
  }

  /**
   * A measurement below minus two standard deviations for sex and age; not judged where the table
   * ends.
   */
  record BelowReference(String question, GrowthReference reference) implements Condition {
    @Override
    public Truth test(Subject subject) {
      Person person = (Person) subject;
      return reference.below(measured(person), person);
    }

    private long measured(Person person) {
      return person.answer(question) instanceof Answer.Number number
          ? number.thousandths()
          : GrowthReference.NOT_MEASURED;
    }

    @Override
    public void open(Subject subject, Consumer<String> questions) {
      Person person = (Person) subject;
      if (test(subject) != Truth.UNKNOWN) {
        return;
      }
      if (measured(person) == GrowthReference.NOT_MEASURED) {
        questions.accept(question);
        return;
      }
      if (person.fewestMonths() != person.mostMonths()) {
        questions.accept(CoreQuestions.BIRTH_DATE);
      }
      if (person.sex() == null) {
        questions.accept(CoreQuestions.SEX);
      }
    }

    @Override
    public void reads(Consumer<String> questions) {
      questions.accept(question);
    }
  }
}
