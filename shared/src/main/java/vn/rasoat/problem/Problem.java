package vn.rasoat.problem;

import java.util.List;
import vn.rasoat.text.Wording;

/**
 * Something that went wrong, as told to people and programs (RFC 9457).
 *
 * @param type entry of the catalogue
 * @param detail what happened in this very case
 * @param faults the fields at fault; empty where no field is
 */
public record Problem(ProblemType type, Wording detail, List<FieldFault> faults) {

  public Problem {
    faults = List.copyOf(faults);
  }

  /** A problem whose detail is the sentence of the catalogue. */
  public static Problem of(ProblemType type) {
    return new Problem(type, type.title(), List.of());
  }

  /** A problem with its own detail. */
  public static Problem of(ProblemType type, Wording detail) {
    return new Problem(type, detail, List.of());
  }

  /** A problem that names fields. */
  public static Problem of(ProblemType type, List<FieldFault> faults) {
    return new Problem(type, type.title(), faults);
  }
}
