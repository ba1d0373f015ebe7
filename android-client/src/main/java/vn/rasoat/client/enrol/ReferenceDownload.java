package vn.rasoat.client.enrol;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.sync.HttpCall;
import vn.rasoat.client.sync.HttpReply;
import vn.rasoat.client.sync.LinkResult;
import vn.rasoat.client.sync.SignedInServer;
import vn.rasoat.client.sync.Trouble;
import vn.rasoat.text.Wording;

/**
 * Brings the reference data of the user who is signed in. Goes on where it stopped, byte by byte;
 * run again at each sync, it asks only whether anything changed. Waits for the network.
 */
public final class ReferenceDownload {
  private static final String PATH = "/api/v1/reference";
  private static final int CHUNK_BYTES = 16_384;

  private final SignedInServer server;
  private final ReferenceFolder folder;

  /** A download into a folder. */
  public ReferenceDownload(SignedInServer server, ReferenceFolder folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Hears how far it is. */
  public interface Progress {
    /**
     * Called after each piece, by the thread that downloads.
     *
     * @param bytes that are there
     * @param all bytes there will be
     */
    void at(long bytes, long all);
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** All is as the server has it. */
    record UpToDate() implements Outcome {}

    /** Something new is there: open {@link Reference} again. */
    record Changed() implements Outcome {}

    /** It stopped; what came is kept, and what was there before is in use. */
    record Stopped(Trouble trouble) implements Outcome {}
  }

  /** Downloads what is missing. */
  public synchronized Outcome run(Progress progress) {
    try {
      @Nullable ReferenceManifest kept = folder.find().filter(this::isWhole).orElse(null);
      LinkResult<Optional<ReferenceManifest>> asked = ask(kept);
      if (!(asked instanceof LinkResult.Answered<Optional<ReferenceManifest>> answered)) {
        return new Outcome.Stopped(Trouble.of(asked));
      }
      if (!answered.value().isPresent()) {
        return new Outcome.UpToDate();
      }
      return bring(answered.value().get(), kept, progress);
    } catch (IOException | UncheckedIOException e) {
      return new Outcome.Stopped(noRoom());
    }
  }

  private boolean isWhole(ReferenceManifest manifest) {
    return manifest.files().stream().allMatch(folder::has);
  }

  /** The manifest of now; empty if it is the one that is kept. */
  private LinkResult<Optional<ReferenceManifest>> ask(@Nullable ReferenceManifest kept) {
    String etag = kept == null ? null : kept.etag();
    return server.ask(
        PATH,
        null,
        call -> {
          HttpCall asking = etag == null ? call : call.header("If-None-Match", etag);
          return asking.exchangeReply(reply -> manifest(reply));
        });
  }

  private static Optional<ReferenceManifest> manifest(HttpReply reply) throws IOException {
    if (reply.status() == 304) {
      return Optional.empty();
    }
    if (reply.status() != 200 || !reply.isJson()) {
      throw new HttpCall.NotOursException("a page, not a manifest");
    }
    String etag = reply.header("ETag").orElse(null);
    return Optional.of(ReferenceManifest.read(HttpCall.json(reply.body()), etag));
  }

  private Outcome bring(ReferenceManifest next, @Nullable ReferenceManifest kept, Progress progress)
      throws IOException {
    long all = next.bytes();
    long done = 0;
    for (ReferenceFile file : next.files()) {
      if (!folder.has(file)) {
        long before = done;
        Trouble trouble = fetch(file, bytes -> progress.at(before + bytes, all));
        if (trouble != null) {
          return new Outcome.Stopped(trouble);
        }
      }
      done += file.bytes();
      progress.at(done, all);
    }
    boolean same = kept != null && kept.files().equals(next.files());
    folder.adopt(next);
    return same ? new Outcome.UpToDate() : new Outcome.Changed();
  }

  private interface Bytes {
    void at(long bytes);
  }

  /** Null once the file is there. */
  private @Nullable Trouble fetch(ReferenceFile file, Bytes progress) throws IOException {
    for (int attempt = 0; attempt < 2; attempt++) {
      if (folder.begun(file) > file.bytes()) {
        folder.dropBegun(file);
      }
      if (folder.begun(file) < file.bytes()) {
        LinkResult<Long> result = askFor(file, progress);
        if (!(result instanceof LinkResult.Answered<Long>)) {
          return Trouble.of(result);
        }
      }
      if (folder.begun(file) == file.bytes() && folder.finish(file)) {
        return null;
      }
    }
    return Trouble.of(
        new Wording(
            "Dữ liệu tải về không khớp với máy chủ.", "What came differs from the server's data."),
        new Wording(
            "Bấm tải lại; nếu vẫn lỗi, đổi mạng hoặc báo quản trị viên.",
            "Download again; if it stays, use another network or tell the administrator."));
  }

  private LinkResult<Long> askFor(ReferenceFile file, Bytes progress) {
    long from = folder.begun(file);
    return server.ask(
        PATH + "/" + file.sha256(),
        null,
        call -> {
          // Places in the file are those of its own bytes, not of zipped ones.
          call.header("Accept-Encoding", "identity");
          if (from > 0) {
            call.header("Range", "bytes=" + from + "-");
          }
          return call.exchangeReply(reply -> store(file, from, reply, progress));
        });
  }

  private long store(ReferenceFile file, long from, HttpReply reply, Bytes progress)
      throws IOException {
    boolean goesOn =
        reply.status() == 206
            && reply.header("Content-Range").orElse("").startsWith("bytes " + from + "-");
    if (!goesOn && reply.status() != 200
        || reply.header("Content-Type").orElse("").startsWith("text/html")) {
      throw new HttpCall.NotOursException("not the file that was asked for");
    }
    long length = goesOn ? from : 0;
    byte[] chunk = new byte[CHUNK_BYTES];
    InputStream in = reply.body();
    try (FileOutputStream out = folder.append(file, !goesOn)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        length += n;
        if (length > file.bytes()) {
          throw new HttpCall.NotOursException("longer than announced");
        }
        write(out, chunk, n);
        progress.at(length);
      }
      out.getFD().sync();
    }
    return length;
  }

  /** A disk that is full must not look like a network that broke. */
  private static void write(FileOutputStream out, byte[] chunk, int length) {
    try {
      out.write(chunk, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Trouble noRoom() {
    return Trouble.of(
        new Wording("Không ghi được vào bộ nhớ của máy.", "The tablet's storage took no more."),
        new Wording(
            "Xoá bớt ảnh hoặc ứng dụng khác để có chỗ trống, rồi bấm lại.",
            "Remove pictures or apps to make room, then press again."));
  }
}
