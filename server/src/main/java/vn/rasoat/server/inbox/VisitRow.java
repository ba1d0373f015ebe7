package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.db.IsoDate;

/**
 * One visit as it was received.
 *
 * @param outcome code of {@link vn.rasoat.review.VisitOutcome}
 */
@MappedEntity("inbox_visit")
record VisitRow(
    @Id String recordId,
    String revisionId,
    String roundId,
    String householdId,
    String areaPath,
    String outcome,
    @IsoDate LocalDate visitedOn,
    int attempt,
    @Nullable String note,
    @EpochMillis Instant madeAt,
    String contentHash,
    String userId,
    String deviceId,
    @EpochMillis Instant receivedAt) {

  @Override
  public String toString() {
    return "VisitRow[" + recordId + "]";
  }
}
