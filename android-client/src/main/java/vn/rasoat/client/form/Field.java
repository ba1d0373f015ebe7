package vn.rasoat.client.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.text.Wording;

/**
 * One question on the screen.
 *
 * @param path of its answer
 * @param memberId whom it is asked about; null for the household
 * @param asked whether it applies; an answer given before is kept even if not
 * @param answer null if there is none
 * @param fault what is wrong with the answer; null without one, also while it is only missing
 * @param warnings what is odd about it, settled ones included
 */
public record Field(
    String path,
    Question question,
    @Nullable String memberId,
    boolean asked,
    @Nullable Answer answer,
    @Nullable Wording fault,
    List<Warning> warnings) {

  /** Whether to show it: a question that is not asked is shown only to mend what stands there. */
  public boolean isShown() {
    return asked || fault != null;
  }

  /** Whether it has a readable answer. */
  public boolean isAnswered() {
    return answer != null && fault == null;
  }
}
