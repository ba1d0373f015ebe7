package vn.rasoat.client.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.review.VisitOutcome;

/**
 * The visits to one household in the round.
 *
 * @param attempts how often somebody went
 * @param absences how often nobody was at home
 * @param last outcome of the last visit; null if nobody went yet
 * @param lastOn day of the last visit; null if nobody went yet
 */
public record VisitCount(
    int attempts, int absences, @Nullable VisitOutcome last, @Nullable LocalDate lastOn) {
  /** Nobody went yet. */
  public static final VisitCount NONE = new VisitCount(0, 0, null, null);

  /** With one more visit; the last one is the one of the highest number. */
  VisitCount plus(VisitOutcome outcome, LocalDate visitedOn) {
    return new VisitCount(
        attempts + 1, absences + (outcome == VisitOutcome.ABSENT ? 1 : 0), outcome, visitedOn);
  }
}
