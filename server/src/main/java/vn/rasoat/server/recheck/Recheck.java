package vn.rasoat.server.recheck;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.review.AssignmentOrigin;

/**
 * A re-check that was ordered.
 *
 * @param areaPath path of the village
 * @param reason what the official wrote
 * @param dueOn last day to do it
 * @param revision of the sheet that was returned
 * @param orderedBy id of the user
 * @param closedAt when a newer revision answered it; null while open
 * @param closedRevision that revision; null while open
 */
public record Recheck(
    String assignmentId,
    String roundId,
    String householdId,
    String areaPath,
    AssignmentOrigin origin,
    String reason,
    LocalDate dueOn,
    int revision,
    Instant orderedAt,
    String orderedBy,
    @Nullable Instant closedAt,
    @Nullable Integer closedRevision) {

  static Recheck of(RecheckRow row) {
    AssignmentOrigin origin = AssignmentOrigin.ofCode(row.origin());
    if (origin == null) {
      throw new IllegalStateException("there is no origin '" + row.origin() + "'");
    }
    return new Recheck(
        row.assignmentId(),
        row.roundId(),
        row.householdId(),
        row.areaPath(),
        origin,
        row.reason(),
        row.dueOn(),
        row.revision(),
        row.orderedAt(),
        row.orderedBy(),
        row.closedAt(),
        row.closedRevision());
  }

  /** Whether it waits for the enumerator. */
  public boolean isOpen() {
    return closedAt == null;
  }
}
