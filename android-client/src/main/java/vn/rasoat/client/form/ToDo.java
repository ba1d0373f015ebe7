package vn.rasoat.client.form;

import vn.rasoat.text.Wording;

/**
 * One thing to do before a sheet is ready.
 *
 * @param kind of thing
 * @param text what is missing or wrong, and what to do
 * @param place where it is done
 */
public record ToDo(Kind kind, Wording text, Place place) {

  /** What kind of thing it is. */
  public enum Kind {
    /** The interview date lies outside the time of the edition. */
    DATE,
    /** A conflict to settle first. */
    CONFLICT,
    /** An answer that is missing or cannot be accepted. */
    FAULT,
    /** Something odd, to be mended or confirmed with a reason. */
    WARNING,
    /** The household's consent. */
    CONSENT,
    /** Answers without which there is no class. */
    UNDECIDED,
    /** Questions of a section that are still open. */
    OPEN_QUESTIONS
  }
}
