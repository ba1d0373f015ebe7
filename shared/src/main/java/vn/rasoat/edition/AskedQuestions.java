package vn.rasoat.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.criteria.HouseholdFacts;
import vn.rasoat.criteria.Person;
import vn.rasoat.criteria.Subject;
import vn.rasoat.criteria.Truth;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

/**
 * Which questions are asked of one household, by the answers it has given so far. While the answers
 * leave it open, a question is asked. An answer to a question that is no longer asked is kept, is
 * never at fault and changes no result: the classifier asks nothing that is not asked here, and
 * comes to the same result without such answers.
 */
public final class AskedQuestions {
  private final Edition edition;
  private final HouseholdFacts facts;
  private final Map<String, Person> persons = new HashMap<>();

  /**
   * The questions of a sheet as it is now; for a changed sheet make another.
   *
   * @param referenceDate the day ages are counted on, as for classifying
   */
  public AskedQuestions(Edition edition, Sheet sheet, LocalDate referenceDate) {
    this.edition = edition;
    this.facts = HouseholdFacts.of(sheet, referenceDate);
    facts.persons().forEach(person -> persons.put(person.member().id(), person));
  }

  /**
   * Whether a question is asked.
   *
   * @param memberId the member for a question of members, null for one of the household; somebody
   *     who is not on the roster is asked nothing
   */
  public boolean isAsked(String question, @Nullable String memberId) {
    Subject subject = memberId == null ? facts : persons.get(memberId);
    return subject != null && isAsked(question, subject);
  }

  private boolean isAsked(String question, Subject subject) {
    return edition.askedWhen(question).map(when -> when.test(subject)).orElse(Truth.TRUE)
        != Truth.FALSE;
  }

  /** The sheet with only the answers to what is asked; roster, worksheet and the rest are whole. */
  public Sheet onlyAsked() {
    Sheet sheet = facts.sheet();
    List<Member> members = new ArrayList<>();
    for (Person person : facts.persons()) {
      Member member = person.member();
      members.add(new Member(member.id(), onlyAsked(member.answers(), person)));
    }
    return new Sheet(
        sheet.editionId(),
        onlyAsked(sheet.answers(), facts),
        members,
        sheet.incomeWorksheet(),
        sheet.confirmations());
  }

  private Map<String, Answer> onlyAsked(Map<String, Answer> answers, Subject subject) {
    Map<String, Answer> asked = new LinkedHashMap<>(answers);
    asked.keySet().removeIf(question -> !isAsked(question, subject));
    return asked;
  }
}
