package vn.rasoat.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Sheet;

/**
 * One revision of one sheet on its way from a tablet.
 *
 * @param recordId UUID of the sheet; one household has one sheet in a round
 * @param revisionId UUID of this very edit, made where it was written. Together with the record it
 *     is the idempotency key: the same edit may be sent any number of times
 * @param baseRevision the server's revision this edit began from; 0 if the server had none
 * @param areaCode the village
 * @param interviewDate the reference date of ages, that of the household's first revision in the
 *     round
 * @param startedAt when the sheet was begun, by the tablet's clock; decides whether the area was
 *     assigned then, never an order
 * @param finishedAt when it was made ready
 * @param tabletClass what the tablet computed, null if undecidable or not computed
 */
public record Envelope(
    String recordId,
    String revisionId,
    int baseRevision,
    String householdId,
    String roundId,
    AreaCode areaCode,
    LocalDate interviewDate,
    Instant startedAt,
    Instant finishedAt,
    @Nullable HouseholdClass tabletClass,
    Sheet sheet)
    implements Dispatch {

  /** Times are cut to milliseconds, which is what the server keeps: a resend must compare equal. */
  public Envelope {
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    finishedAt = finishedAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
