package vn.rasoat.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Sheet;

/** A sheet on its reference date, prepared once and read by every rule. */
public final class HouseholdFacts implements Subject {
  private final Sheet sheet;
  private final List<Person> persons;

  private HouseholdFacts(Sheet sheet, List<Person> persons) {
    this.sheet = sheet;
    this.persons = persons;
  }

  /** The facts of a sheet; ages are completed years and months on the date. */
  public static HouseholdFacts of(Sheet sheet, LocalDate referenceDate) {
    List<Person> persons = new ArrayList<>(sheet.members().size());
    for (int i = 0; i < sheet.members().size(); i++) {
      persons.add(new Person(sheet.members().get(i), referenceDate));
    }
    return new HouseholdFacts(sheet, persons);
  }

  @Override
  public @Nullable Answer answer(String question) {
    return sheet.answer(question);
  }

  /** The members in the order of the roster. */
  public List<Person> persons() {
    return persons;
  }

  /** The sheet itself. */
  public Sheet sheet() {
    return sheet;
  }
}
