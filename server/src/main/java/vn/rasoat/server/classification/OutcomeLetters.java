package vn.rasoat.server.classification;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.classification.Assessment;
import vn.rasoat.criteria.Outcome;

/** The outcomes of all indicators as one short text, in the official order of the edition. */
final class OutcomeLetters {
  private OutcomeLetters() {}

  static String of(Assessment assessment) {
    StringBuilder letters = new StringBuilder(assessment.indicators().size());
    assessment.indicators().forEach(result -> letters.append(letter(result.outcome())));
    return letters.toString();
  }

  static List<Outcome> read(String letters) {
    List<Outcome> outcomes = new ArrayList<>(letters.length());
    for (char letter : letters.toCharArray()) {
      outcomes.add(outcome(letter));
    }
    return outcomes;
  }

  private static char letter(Outcome outcome) {
    return switch (outcome) {
      case DEPRIVED -> 'D';
      case NOT_DEPRIVED -> 'N';
      case NOT_APPLICABLE -> 'A';
      case UNDETERMINED -> 'U';
    };
  }

  private static Outcome outcome(char letter) {
    return switch (letter) {
      case 'D' -> Outcome.DEPRIVED;
      case 'N' -> Outcome.NOT_DEPRIVED;
      case 'A' -> Outcome.NOT_APPLICABLE;
      case 'U' -> Outcome.UNDETERMINED;
      default -> throw new IllegalStateException("no outcome has the letter " + letter);
    };
  }
}
