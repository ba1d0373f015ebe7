package vn.rasoat.server.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.WireCodec;

/**
 * One revision that was received, whatever became of it.
 *
 * @param recordId the sheet as the tablet named it
 * @param revisionId unique together with the record
 * @param number the server's number, from 1; null where it never became current
 * @param areaPath the village it names
 * @param baseRevision the number it began from; 0 if from none
 * @param sent the sheet as it was sent
 * @param result what became current; null where nothing did
 * @param receipt what its sender was told: why it is held, what it is in conflict with
 * @param decidedBy who decided over it while it was held; null if nobody had to
 */
public record Revision(
    String recordId,
    String revisionId,
    @Nullable Integer number,
    RevisionStatus status,
    String roundId,
    String householdId,
    String areaPath,
    int baseRevision,
    LocalDate interviewDate,
    Sheet sent,
    @Nullable Sheet result,
    Receipt receipt,
    String userId,
    String deviceId,
    Instant receivedAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy) {

  static Revision of(RevisionRow row) {
    Sheet sent = SheetText.read(row.editionId(), row.content());
    String merged = row.merged();
    Sheet joined = merged == null ? sent : SheetText.read(row.editionId(), merged);
    return new Revision(
        row.recordId(),
        row.revisionId(),
        row.number(),
        row.status(),
        row.roundId(),
        row.householdId(),
        row.areaPath(),
        row.baseRevision(),
        row.interviewDate(),
        sent,
        row.number() == null ? null : joined,
        WireCodec.receipt(row.receipt()),
        row.userId(),
        row.deviceId(),
        row.receivedAt(),
        row.decidedAt(),
        row.decidedBy());
  }
}
