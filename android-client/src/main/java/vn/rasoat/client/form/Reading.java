package vn.rasoat.client.form;

import org.jspecify.annotations.Nullable;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.text.Wording;

/**
 * What was read from an input. Whatever was typed is saved: what cannot be understood is kept as
 * text in place of the answer, where the checks of the sheet call it a fault and the classifier
 * reads it as missing. So a process killed in the middle of a number loses no digit.
 *
 * @param answer to be saved; null takes the answer back
 * @param fault what is wrong with it; null if it fits the question
 */
public record Reading(@Nullable Answer answer, @Nullable Wording fault) {
  static final Reading EMPTY = new Reading(null, null);

  static Reading right(Answer answer) {
    return new Reading(answer, null);
  }

  static Reading wrong(String raw, String vi, String en) {
    return new Reading(new Answer.Text(raw), new Wording(vi, en));
  }

  /** Whether it fits the question; an input without anything in it does. */
  public boolean fits() {
    return fault == null;
  }
}
