package vn.rasoat.server.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.db.WriteTransaction;

/**
 * Checks a file once its last byte is there, puts it in its place, and only then says so in the
 * database. It may be killed between any two of these and is simply run again.
 */
@Singleton
class FinishFile {
  private final AttachmentStore files;
  private final FileFolder folder;
  private final WriteTransaction writes;
  private final Clock clock;

  FinishFile(AttachmentStore files, FileFolder folder, WriteTransaction writes, Clock clock) {
    this.files = files;
    this.folder = folder;
    this.writes = writes;
    this.clock = clock;
  }

  /**
   * Looks at what has come so far and finishes the file if that is all of it. The caller has the
   * file to itself.
   *
   * @throws ProblemException FILE_NOT_AN_IMAGE by its first bytes, FILE_CHECKSUM_MISMATCH of the
   *     whole; the file then begins anew at 0
   */
  void check(Progress progress) throws IOException {
    FileRow file = progress.file();
    if (file.state() == FileState.COMPLETE) {
      return;
    }
    if (!folder.isWhole(file.id())) {
      if (progress.offset() >= ImageType.MAGIC_BYTES || progress.isComplete()) {
        requireImage(file);
      }
      if (!progress.isComplete()) {
        return;
      }
      if (!folder.sha256(file.id()).equals(file.sha256())) {
        throw restart(file, ProblemType.FILE_CHECKSUM_MISMATCH);
      }
      folder.putInPlace(file.id());
    }
    writes.run(() -> files.complete(file.id(), Instant.ofEpochMilli(clock.millis())));
  }

  private void requireImage(FileRow file) throws IOException {
    if (!file.imageType().begins(folder.head(file.id(), ImageType.MAGIC_BYTES))) {
      throw restart(file, ProblemType.FILE_NOT_AN_IMAGE);
    }
  }

  private ProblemException restart(FileRow file, ProblemType why) throws IOException {
    folder.cut(file.id(), 0);
    return new ProblemException(why);
  }
}
