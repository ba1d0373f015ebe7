package vn.rasoat.server.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;

/** Takes the bytes of a file in, and keeps those that arrived however the connection ends. */
@Singleton
class ReceiveBytes {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiveBytes.class);
  private static final int CHUNK_BYTES = 64 * 1024;

  private final AttachmentStore files;
  private final FileFolder folder;
  private final FinishFile finish;
  private final Writers writers;

  ReceiveBytes(AttachmentStore files, FileFolder folder, FinishFile finish, Writers writers) {
    this.files = files;
    this.folder = folder;
    this.finish = finish;
    this.writers = writers;
  }

  /**
   * How far a file of the sender has come.
   *
   * @throws ProblemException DEVICE_NOT_ENROLLED, NOT_PERMITTED, NOT_FOUND, FILE_BUSY
   */
  Progress progress(Actor actor, String fileId) throws IOException {
    FileRow file = own(actor, fileId);
    return writers.alone(
        fileId,
        turn -> {
          Progress progress = new Progress(file, length(file));
          try {
            // All may be there and the last step missing, if the server died before it.
            finish.check(progress);
            return progress;
          } catch (ProblemException e) {
            if (restarted(e)) {
              return new Progress(file, 0);
            }
            throw e;
          }
        });
  }

  /**
   * Appends what a request brings.
   *
   * @param offset where the sender says that it goes on
   * @param expected bytes of the request, if it says so
   * @param body read to its end, or to where the connection breaks
   * @return how far the file is then
   * @throws ProblemException DEVICE_NOT_ENROLLED, NOT_PERMITTED, NOT_FOUND; FILE_OFFSET_CONFLICT;
   *     TOO_LARGE if it is more than was announced, of which nothing is kept; FILE_BUSY;
   *     STORAGE_FULL; and those of {@link FinishFile#check}
   */
  Progress append(Actor actor, String fileId, long offset, OptionalLong expected, InputStream body)
      throws IOException {
    own(actor, fileId);
    return writers.aloneInPlace(
        fileId,
        turn -> {
          // Read again: whoever had the file before may have finished it.
          FileRow file = own(actor, fileId);
          long begin = turn.step(() -> length(file));
          if (offset != begin) {
            throw new ProblemException(ProblemType.FILE_OFFSET_CONFLICT);
          }
          if (expected.orElse(0) > file.bytes() - begin) {
            throw AnnounceFile.tooLarge();
          }
          if (begin < file.bytes()) {
            store(turn, file, begin, body);
          }
          return turn.step(
              () -> {
                Progress progress = new Progress(file, length(file));
                finish.check(progress);
                return progress;
              });
        });
  }

  private long length(FileRow file) throws IOException {
    return file.state() == FileState.COMPLETE ? file.bytes() : folder.length(file.id());
  }

  /** A revoked tablet may still finish what was captured on it. */
  private FileRow own(Actor actor, String fileId) {
    actor.requireDevice();
    actor.requireAny(Role.ENUMERATOR, Role.COMMUNE_OFFICIAL);
    return files
        .findById(fileId)
        .filter(file -> file.userId().equals(actor.userId()))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private void store(Writers.Turn turn, FileRow file, long begin, InputStream body)
      throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    long room = file.bytes() - begin;
    try (Disk.Appender part = turn.step(() -> folder.append(file.id()))) {
      try {
        for (int n = read(body, chunk); n > 0; n = read(body, chunk)) {
          int length = n;
          room -= length;
          if (room < 0) {
            break;
          }
          turn.step(
              () -> {
                part.write(chunk, length);
                return length;
              });
        }
      } finally {
        // Whatever came is worth keeping: the sender asks how far the file is and goes on there.
        part.sync();
      }
    } catch (IOException e) {
      LOG.error("file {} could not be written", file.id(), e);
      throw new ProblemException(ProblemType.STORAGE_FULL);
    }
    if (room < 0) {
      turn.step(
          () -> {
            folder.cut(file.id(), begin);
            return begin;
          });
      throw AnnounceFile.tooLarge();
    }
  }

  /** Bytes read; 0 at the end of the body or where the connection broke. */
  private static int read(InputStream body, byte[] chunk) {
    try {
      return Math.max(0, body.read(chunk));
    } catch (IOException e) {
      LOG.debug("a body broke off", e);
      return 0;
    }
  }

  private static boolean restarted(ProblemException e) {
    ProblemType type = e.problem().type();
    return type == ProblemType.FILE_CHECKSUM_MISMATCH || type == ProblemType.FILE_NOT_AN_IMAGE;
  }
}
