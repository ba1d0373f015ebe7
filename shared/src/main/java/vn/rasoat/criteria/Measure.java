package vn.rasoat.criteria;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.questionnaire.Answer;

/** What a characteristic of the point table measures. The list is closed. */
public sealed interface Measure {

  /** The value in a household, as far as it is known. */
  Measured of(HouseholdFacts facts);

  /** Tells the questions that keep the value open. */
  void open(HouseholdFacts facts, Consumer<OpenQuestion> questions);

  /** The codes a choice can give; empty for numbers. */
  List<String> codes();

  /** How many members meet a condition; all of them without one. */
  record Members(@Nullable Condition who) implements Measure {
    @Override
    public Measured of(HouseholdFacts facts) {
      long sure = 0;
      long possible = 0;
      for (int i = 0; i < facts.persons().size(); i++) {
        Truth truth = who == null ? Truth.TRUE : who.test(facts.persons().get(i));
        sure += truth == Truth.TRUE ? 1 : 0;
        possible += truth == Truth.FALSE ? 0 : 1;
      }
      return new Measured.Range(sure * Answer.Number.SCALE, possible * Answer.Number.SCALE);
    }

    @Override
    public void open(HouseholdFacts facts, Consumer<OpenQuestion> questions) {
      if (who != null) {
        for (Person person : facts.persons()) {
          who.open(person, code -> questions.accept(new OpenQuestion(person.member().id(), code)));
        }
      }
    }

    @Override
    public List<String> codes() {
      return List.of();
    }
  }

  /** A number of the household, divided by its members if so asked. */
  record NumberOf(String question, boolean perPerson) implements Measure {
    @Override
    public Measured of(HouseholdFacts facts) {
      int members = facts.persons().size();
      if (!(facts.answer(question) instanceof Answer.Number number)
          || (perPerson && members == 0)) {
        return Measured.Range.ANY;
      }
      // Rounding down keeps every comparison with a bound given in thousandths right.
      long value = perPerson ? number.thousandths() / members : number.thousandths();
      return new Measured.Range(value, value);
    }

    @Override
    public void open(HouseholdFacts facts, Consumer<OpenQuestion> questions) {
      if (!(facts.answer(question) instanceof Answer.Number)) {
        questions.accept(new OpenQuestion(null, question));
      }
    }

    @Override
    public List<String> codes() {
      return List.of();
    }
  }

  /** A number of the household that is zero, and need not be asked, where a condition holds. */
  record NumberOrZero(String question, Condition zeroWhen) implements Measure {
    @Override
    public Measured of(HouseholdFacts facts) {
      Truth zero = zeroWhen.test(facts);
      if (zero == Truth.TRUE) {
        return new Measured.Range(0, 0);
      }
      if (!(facts.answer(question) instanceof Answer.Number number)) {
        return Measured.Range.ANY;
      }
      long value = number.thousandths();
      return zero == Truth.FALSE
          ? new Measured.Range(value, value)
          : new Measured.Range(Math.min(0, value), Math.max(0, value));
    }

    @Override
    public void open(HouseholdFacts facts, Consumer<OpenQuestion> questions) {
      zeroWhen.open(facts, code -> questions.accept(new OpenQuestion(null, code)));
      if (zeroWhen.test(facts) != Truth.TRUE
          && !(facts.answer(question) instanceof Answer.Number)) {
        questions.accept(new OpenQuestion(null, question));
      }
    }

    @Override
    public List<String> codes() {
      return List.of();
    }
  }

  /** The option chosen. */
  record ChoiceOf(String question, List<String> codes) implements Measure {
    @Override
    public Measured of(HouseholdFacts facts) {
      return facts.answer(question) instanceof Answer.Text text && codes.contains(text.value())
          ? new Measured.Code(text.value())
          : new Measured.OneOf(codes);
    }

    @Override
    public void open(HouseholdFacts facts, Consumer<OpenQuestion> questions) {
      if (!(of(facts) instanceof Measured.Code)) {
        questions.accept(new OpenQuestion(null, question));
      }
    }
  }

  /**
   * The highest option of the members who meet a condition.
   *
   * @param codes from the lowest to the highest; the lowest where nobody meets the condition
   */
  record HighestOf(String question, Condition among, List<String> codes) implements Measure {
    @Override
    public Measured of(HouseholdFacts facts) {
      int sure = 0;
      int possible = 0;
      for (int i = 0; i < facts.persons().size(); i++) {
        Person person = facts.persons().get(i);
        Truth member = among.test(person);
        if (member == Truth.FALSE) {
          continue;
        }
        int level = level(person);
        possible = Math.max(possible, level < 0 ? codes.size() - 1 : level);
        sure = member == Truth.TRUE ? Math.max(sure, level) : sure;
      }
      return sure == possible
          ? new Measured.Code(codes.get(sure))
          : new Measured.OneOf(codes.subList(sure, possible + 1));
    }

    @Override
    public void open(HouseholdFacts facts, Consumer<OpenQuestion> questions) {
      for (Person person : facts.persons()) {
        String id = person.member().id();
        among.open(person, code -> questions.accept(new OpenQuestion(id, code)));
        if (among.test(person) != Truth.FALSE && level(person) < 0) {
          questions.accept(new OpenQuestion(id, question));
        }
      }
    }

    private int level(Person person) {
      return person.answer(question) instanceof Answer.Text text ? codes.indexOf(text.value()) : -1;
    }
  }

  /** Whether an option is ticked: {@code yes} or {@code no}. */
  record Has(String question, String option) implements Measure {
    private static final List<String> CODES = List.of("no", "yes");

    @Override
    public Measured of(HouseholdFacts facts) {
      return facts.answer(question) instanceof Answer.Many many
          ? new Measured.Code(many.codes().contains(option) ? "yes" : "no")
          : new Measured.OneOf(CODES);
    }

    @Override
    public void open(HouseholdFacts facts, Consumer<OpenQuestion> questions) {
      if (!(facts.answer(question) instanceof Answer.Many)) {
        questions.accept(new OpenQuestion(null, question));
      }
    }

    @Override
    public List<String> codes() {
      return CODES;
    }
  }
}
