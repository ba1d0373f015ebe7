package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.db.IsoDate;

/**
 * One revision of the record of a village meeting.
 *
 * @param revisionId unique together with the record
 * @param number the server's number, from 1; the highest is current
 * @param content JSON of the record as it was sent
 */
@MappedEntity("inbox_meeting")
record MeetingRow(
    @Id String recordId,
    String revisionId,
    int number,
    String roundId,
    String areaPath,
    @IsoDate LocalDate heldOn,
    @EpochMillis Instant startedAt,
    String content,
    String contentHash,
    String userId,
    String deviceId,
    @EpochMillis Instant receivedAt) {

  @Override
  public String toString() {
    return "MeetingRow[" + recordId + ", revision " + number + "]";
  }
}
