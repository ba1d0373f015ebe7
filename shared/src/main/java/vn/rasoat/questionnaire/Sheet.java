package vn.rasoat.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one household, as written by one author at one time.
 *
 * @param editionId the edition whose questions were asked
 * @param answers of the household, by question code
 * @param members in the order of the roster
 * @param incomeWorksheet empty unless the household's income was measured
 * @param confirmations warnings that were confirmed, each check and place once
 */
public record Sheet(
    String editionId,
    Map<String, Answer> answers,
    List<Member> members,
    List<IncomeLine> incomeWorksheet,
    List<Confirmation> confirmations) {

  public Sheet {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    members = List.copyOf(members);
    incomeWorksheet = List.copyOf(incomeWorksheet);
    confirmations = List.copyOf(confirmations);
  }

  /** A sheet on which nothing was confirmed. */
  public Sheet(
      String editionId,
      Map<String, Answer> answers,
      List<Member> members,
      List<IncomeLine> incomeWorksheet) {
    this(editionId, answers, members, incomeWorksheet, List.of());
  }

  /** The household's answer to a question, or null if it was not answered. */
  public @Nullable Answer answer(String question) {
    return answers.get(question);
  }

  /** The text of a text answer of the household, or null. */
  public @Nullable String text(String question) {
    return answers.get(question) instanceof Answer.Text text ? text.value() : null;
  }

  /** The first member whose relation is head of household. */
  public Optional<Member> findHead() {
    return members.stream()
        .filter(member -> "head".equals(member.text(CoreQuestions.RELATION)))
        .findFirst();
  }

  /** The confirmation of a check at a place. */
  public Optional<Confirmation> findConfirmation(String check, String path) {
    return confirmations.stream().filter(it -> it.settles(check, path)).findFirst();
  }

  /** The member of an id. */
  public Optional<Member> findMember(String memberId) {
    return members.stream().filter(member -> member.id().equals(memberId)).findFirst();
  }
}
