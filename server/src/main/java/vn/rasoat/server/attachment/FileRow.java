package vn.rasoat.server.attachment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/**
 * A file as it was announced.
 *
 * @param id UUID made on the tablet
 * @param recordId the sheet or meeting it belongs to
 * @param bytes its whole length
 * @param sha256 lower-case hex of the whole
 * @param metadata the header that announced it
 * @param deviceId the tablet that announced it
 * @param completedAt null until then
 */
@MappedEntity("attachment_file")
record FileRow(
    @Id String id,
    FileKind kind,
    String recordId,
    String roundId,
    String areaPath,
    ImageType imageType,
    long bytes,
    String sha256,
    String metadata,
    FileState state,
    String userId,
    String deviceId,
    @EpochMillis Instant createdAt,
    @Nullable @EpochMillis Instant completedAt) {

  /** When it is removed if it is not finished by then. */
  Instant expiresAt() {
    return createdAt.plus(FileLimits.UNFINISHED_KEPT);
  }
}
