package vn.rasoat.server.recheck;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.db.IsoDate;

/**
 * A re-check as it stands in the database.
 *
 * @param origin code of {@link vn.rasoat.review.AssignmentOrigin}
 * @param revision of the sheet that was returned
 * @param closedRevision the revision that answered it; null while open
 */
@MappedEntity("recheck_order")
record RecheckRow(
    @Id String assignmentId,
    String roundId,
    String householdId,
    String areaPath,
    String origin,
    String reason,
    @IsoDate LocalDate dueOn,
    int revision,
    @EpochMillis Instant orderedAt,
    String orderedBy,
    @Nullable @EpochMillis Instant closedAt,
    @Nullable Integer closedRevision) {

  @Override
  public String toString() {
    return "RecheckRow[" + assignmentId + "]";
  }
}
