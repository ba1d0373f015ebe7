package vn.rasoat.client.files;

import java.time.Instant;

/**
 * One file on the tablet.
 *
 * @param id UUID, also its name on the disk
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param bytes its length in clear, as sent
 * @param sha256 of the clear bytes
 * @param madeAt by the tablet's clock
 * @param here whether its content is still on the tablet
 */
public record KeptFile(
    String id,
    FileSubject subject,
    String mediaType,
    long bytes,
    String sha256,
    Instant madeAt,
    FileState state,
    boolean here) {

  KeptFile in(FileState other) {
    return new KeptFile(id, subject, mediaType, bytes, sha256, madeAt, other, here);
  }

  KeptFile gone() {
    return new KeptFile(id, subject, mediaType, bytes, sha256, madeAt, state, false);
  }

  /** Waiting, and there to be sent. */
  public boolean isToSend() {
    return state instanceof FileState.Waiting && here;
  }
}
