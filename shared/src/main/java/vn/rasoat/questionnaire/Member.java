package vn.rasoat.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One member of a household.
 *
 * @param id UUID made where the member was added; keeps its meaning across revisions
 * @param answers by question code, in the order given
 */
public record Member(String id, Map<String, Answer> answers) {

  public Member {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** The answer to a question, or null if it was not answered. */
  public @Nullable Answer answer(String question) {
    return answers.get(question);
  }

  /** The text of a text answer, or null. */
  public @Nullable String text(String question) {
    return answers.get(question) instanceof Answer.Text text ? text.value() : null;
  }
}
