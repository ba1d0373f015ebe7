package vn.rasoat.server.attachment;

import java.time.Instant;

/**
 * A file that is all there.
 *
 * @param id by which {@code /api/v1/files/{id}/content} shows it
 * @param bytes its length
 * @param announcedAt when the tablet first told of it
 */
public record Attachment(
    String id,
    FileKind kind,
    ImageType imageType,
    String recordId,
    long bytes,
    String userId,
    Instant announcedAt) {

  static Attachment of(FileRow row) {
    return new Attachment(
        row.id(),
        row.kind(),
        row.imageType(),
        row.recordId(),
        row.bytes(),
        row.userId(),
        row.createdAt());
  }

  /** Where it is shown. */
  public String path() {
    return "/api/v1/files/" + id + "/content";
  }
}
