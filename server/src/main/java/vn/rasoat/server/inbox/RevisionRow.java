package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.db.IsoDate;

/**
 * One revision as it was received, and what became of it.
 *
 * @param recordId the sheet as the tablet names it
 * @param revisionId unique together with the record
 * @param sheetId the sheet it was applied to, which is another one where the household had one
 *     already; null where it was not applied
 * @param number the server's number within the sheet; null where it was not applied
 * @param contentHash of {@link Submission}
 * @param merged JSON of what became current where it was merged
 * @param receipt JSON of the receipt it was answered with
 */
@MappedEntity("inbox_revision")
record RevisionRow(
    @Id String recordId,
    String revisionId,
    @Nullable String sheetId,
    @Nullable Integer number,
    RevisionStatus status,
    String roundId,
    String householdId,
    String areaPath,
    int baseRevision,
    String editionId,
    @IsoDate LocalDate interviewDate,
    @EpochMillis Instant startedAt,
    @EpochMillis Instant finishedAt,
    @Nullable String tabletClass,
    String contentHash,
    String content,
    @Nullable String merged,
    String receipt,
    String userId,
    String deviceId,
    @EpochMillis Instant receivedAt,
    @Nullable @EpochMillis Instant decidedAt,
    @Nullable String decidedBy) {

  /** What became current when it was applied. */
  String result() {
    return merged == null ? content : merged;
  }

  @Override
  public String toString() {
    return "RevisionRow[" + recordId + ", " + revisionId + ", " + status + "]";
  }
}
