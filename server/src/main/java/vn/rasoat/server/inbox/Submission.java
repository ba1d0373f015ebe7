package vn.rasoat.server.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.sync.Envelope;

/**
 * One edit on its way into the inbox, from whomever it comes.
 *
 * @param village the area it names
 * @param content JSON of the sheet as sent
 * @param contentHash SHA-256, in hex, of what makes the edit: household, round, village, interview
 *     date and content. The base and the clock times are left out, because a tablet may tell them
 *     anew when it sends the same edit again
 * @param userId who sent it
 * @param receivedAt when it came first
 */
record Submission(
    Envelope envelope,
    AreaUnit village,
    String content,
    String contentHash,
    String userId,
    String deviceId,
    Instant receivedAt) {

  static String hash(Envelope envelope, String content) {
    String made =
        String.join(
            "\n",
            envelope.householdId(),
            envelope.roundId(),
            envelope.areaCode().value(),
            envelope.sheet().editionId(),
            envelope.interviewDate().toString(),
            content);
    return sha256(made);
  }

  /** SHA-256 of a text, in hex. */
  static String sha256(String made) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Code of the commune whose feed tells of it. */
  String commune() {
    return envelope.areaCode().commune().value();
  }
}
