package vn.rasoat.server.inbox;

import java.time.Instant;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.WireCodec;

/**
 * A visit or a meeting on its way into the inbox.
 *
 * @param place what was found when it was admitted
 * @param contentHash see {@link #hash}
 * @param userId who sent it
 * @param receivedAt when it came first
 */
record FieldSubmission(
    Dispatch record,
    AdmitFieldWork.Place place,
    String contentHash,
    String userId,
    String deviceId,
    Instant receivedAt) {

  /**
   * SHA-256, in hex, of what makes the record. A meeting's base is left out, because a tablet may
   * tell it anew when it sends the same edit again.
   */
  static String hash(Dispatch record) {
    Dispatch made =
        record instanceof MeetingEnvelope meeting
            ? new MeetingEnvelope(
                meeting.recordId(),
                meeting.revisionId(),
                0,
                meeting.roundId(),
                meeting.areaCode(),
                meeting.meeting())
            : record;
    return Submission.sha256(WireCodec.text(made));
  }

  String areaPath() {
    return place.village().path();
  }
}
