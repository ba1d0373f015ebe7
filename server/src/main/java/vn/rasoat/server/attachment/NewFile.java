package vn.rasoat.server.attachment;

/**
 * A file that a tablet wants to send, as it says.
 *
 * @param id UUID made on the tablet
 * @param recordId UUID of the sheet or meeting it belongs to
 * @param areaCode the village
 * @param sha256 lower-case hex of the whole
 * @param bytes its whole length, above 0
 * @param metadata the header that says all this
 */
record NewFile(
    String id,
    FileKind kind,
    String recordId,
    String roundId,
    String areaCode,
    String sha256,
    ImageType type,
    long bytes,
    String metadata) {

  /** Whether it is the very file that was announced before. */
  boolean isSameAs(FileRow row) {
    return row.kind() == kind
        && row.recordId().equals(recordId)
        && row.roundId().equals(roundId)
        && row.areaPath().endsWith("/" + areaCode)
        && row.sha256().equals(sha256)
        && row.imageType() == type
        && row.bytes() == bytes;
  }
}
