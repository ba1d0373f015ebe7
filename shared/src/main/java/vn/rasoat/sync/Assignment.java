package vn.rasoat.sync;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.AssignmentOrigin;

/**
 * A household given to its enumerator.
 *
 * @param recordId the sheet it has in the round; null if there is none yet
 * @param areaCode its village
 * @param reason what the official wrote, as written
 * @param dueOn last day to do it
 * @param headName name of the head of the household as far as known
 * @param lastClass class of the current result; null if there is none or it is undecidable
 * @param open false once a newer revision of the sheet was received: the tablet takes it off its
 *     list
 */
public record Assignment(
    String assignmentId,
    String householdId,
    @Nullable String recordId,
    String roundId,
    AreaCode areaCode,
    AssignmentOrigin origin,
    @Nullable String reason,
    @Nullable LocalDate dueOn,
    @Nullable String headName,
    @Nullable HouseholdClass lastClass,
    Instant madeAt,
    boolean open) {

  /** The same once it is done. */
  public Assignment closed() {
    return new Assignment(
        assignmentId,
        householdId,
        recordId,
        roundId,
        areaCode,
        origin,
        reason,
        dueOn,
        headName,
        lastClass,
        madeAt,
        false);
  }
}
