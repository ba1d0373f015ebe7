package vn.rasoat.client.files;

import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;

/**
 * What a file belongs to.
 *
 * @param recordId of the sheet or meeting
 * @param roundId such as {@code periodic-2022}
 * @param areaCode the village
 * @param signer whose signature it is, such as {@code chair}; null for other files. Stays on the
 *     tablet: a signature itself says in words whose it is
 */
public record FileSubject(
    FileKind kind, String recordId, String roundId, AreaCode areaCode, @Nullable String signer) {

  /** Anything but a signature. */
  public FileSubject(FileKind kind, String recordId, String roundId, AreaCode areaCode) {
    this(kind, recordId, roundId, areaCode, null);
  }
}
