package vn.rasoat.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.review.VisitOutcome;

/**
 * One visit to a household on its way from a tablet. It is never changed after it was sent; the
 * next visit is another record.
 *
 * @param recordId UUID of the visit
 * @param visitedOn the day, by the tablet's clock
 * @param attempt which visit to this household it was, from 1
 * @param note at most {@link SyncLimits#MAX_NOTE} characters, not blank
 * @param madeAt by the tablet's clock; decides whether the area was assigned then, never an order
 */
public record VisitEnvelope(
    String recordId,
    String revisionId,
    String householdId,
    String roundId,
    AreaCode areaCode,
    VisitOutcome outcome,
    LocalDate visitedOn,
    int attempt,
    @Nullable String note,
    Instant madeAt)
    implements Dispatch {

  /** The time is cut to milliseconds, which is what the server keeps. */
  public VisitEnvelope {
    madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
