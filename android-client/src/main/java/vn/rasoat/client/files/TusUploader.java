package vn.rasoat.client.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.sync.HttpCall;
import vn.rasoat.client.sync.HttpReply;
import vn.rasoat.client.sync.LinkResult;
import vn.rasoat.client.sync.SignedInServer;
import vn.rasoat.client.sync.Traffic;
import vn.rasoat.client.sync.Trouble;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/**
 * Sends what waits on a shelf by tus 1.0.0: announces a file under its own id, asks how far the
 * server has it, and sends the rest in pieces. Keeps no place of its own: the server's offset is
 * the only truth, so it may be killed anywhere. Runs after the data. Waits for the network.
 */
public final class TusUploader {
  /** What one request carries: little enough to lose on a network that breaks off. */
  public static final int PIECE_BYTES = 128 * 1024;

  private static final String PATH = "/api/v1/files";
  private static final int MAX_RESTARTS = 2;
  private static final byte[] NOTHING = new byte[0];

  private final FileShelf shelf;
  private final SignedInServer server;
  private final int pieceBytes;

  /** An uploader of one shelf to one server. */
  public TusUploader(FileShelf shelf, SignedInServer server) {
    this(shelf, server, PIECE_BYTES);
  }

  TusUploader(FileShelf shelf, SignedInServer server, int pieceBytes) {
    this.shelf = shelf;
    this.server = server;
    this.pieceBytes = pieceBytes;
  }

  /** Hears how far a run is. */
  public interface Progress {
    /**
     * Called after each piece, by the thread that sends.
     *
     * @param bytes of this file that the server has
     */
    void at(KeptFile file, long bytes);
  }

  /**
   * What a run did.
   *
   * @param sent files that the server now has whole
   * @param refused files that it will not take
   * @param left files that still wait
   * @param stop why it ended early; null if it did not
   */
  public record Report(int sent, int refused, int left, Traffic traffic, @Nullable Trouble stop) {}

  /** Sends everything that waits, oldest first; stops where the network or the server does. */
  public synchronized Report run(Progress progress) {
    Run run = new Run(progress);
    List<KeptFile> waiting = new ArrayList<>(shelf.list());
    waiting.removeIf(file -> !file.isToSend());
    for (KeptFile file : waiting) {
      Trouble stop = run.send(file);
      if (stop != null) {
        return run.report(stop);
      }
    }
    return run.report(null);
  }

  /** One run, and what it counted. */
  private final class Run {
    private final Progress progress;
    private int sent;
    private int refused;
    private long bytesSent;
    private long bytesReceived;

    Run(Progress progress) {
      this.progress = progress;
    }

    Report report(@Nullable Trouble stop) {
      Traffic traffic = new Traffic(bytesSent, bytesReceived);
      return new Report(sent, refused, shelf.countToSend(), traffic, stop);
    }

    /** Sends one file; why the whole run must stop, or null. */
    @Nullable Trouble send(KeptFile file) {
      Optional<byte[]> content = shelf.read(file);
      if (!content.isPresent()) {
        return refuse(file, damaged());
      }
      for (int restart = 0; ; restart++) {
        LinkResult<Long> result = sendOnce(file, content.get());
        if (result instanceof LinkResult.Answered<Long>) {
          shelf.note(file, new FileState.Sent());
          sent++;
          return null;
        }
        if (!(result instanceof LinkResult.Failed<Long> failed)) {
          return Trouble.of(result);
        }
        if (startsOver(failed.problem()) && restart < MAX_RESTARTS) {
          continue;
        }
        return isRefusal(failed.problem())
            ? refuse(file, failed.problem())
            : goOn(failed.problem()) ? null : Trouble.of(result);
      }
    }

    private @Nullable Trouble refuse(KeptFile file, Problem problem) {
      shelf.note(file, new FileState.Refused(problem.detail(), problem.type().nextStep()));
      refused++;
      return null;
    }

    private LinkResult<Long> sendOnce(KeptFile file, byte[] content) {
      LinkResult<Long> result = counted(announce(file));
      if (result instanceof LinkResult.Answered) {
        result = counted(offset(file));
      }
      while (result instanceof LinkResult.Answered<Long> at) {
        long offset = at.value();
        progress.at(file, offset);
        if (offset == content.length) {
          return result;
        }
        int to = (int) Math.min(content.length, offset + pieceBytes);
        result = counted(append(file, offset, Arrays.copyOfRange(content, (int) offset, to)));
      }
      return result;
    }

    private LinkResult<Long> counted(LinkResult<Long> result) {
      bytesSent += result.traffic().sent();
      bytesReceived += result.traffic().received();
      return result;
    }
  }

  private LinkResult<Long> announce(KeptFile file) {
    return server.ask(
        PATH,
        NOTHING,
        call ->
            tus(call)
                .header("Upload-Length", Long.toString(file.bytes()))
                .header("Upload-Metadata", metadata(file))
                .exchangeReply(
                    reply -> {
                      require(reply, 201);
                      return 0L;
                    }));
  }

  private LinkResult<Long> offset(KeptFile file) {
    LinkResult<Long> asked =
        server.ask(
            PATH + "/" + file.id(),
            null,
            call -> tus(call).head().exchangeReply(reply -> offset(file, reply, 200)));
    // A reply to HEAD has no body that says why. Whatever it is, the file is not refused by it.
    return asked instanceof LinkResult.Failed<Long> failed
            && failed.problem().type() == ProblemType.BAD_REQUEST
        ? new LinkResult.Failed<>(
            Problem.of(ProblemType.FILE_BUSY), failed.retryAfter(), failed.traffic())
        : asked;
  }

  private LinkResult<Long> append(KeptFile file, long offset, byte[] piece) {
    return server.ask(
        PATH + "/" + file.id(),
        piece,
        call ->
            tus(call)
                .header("X-HTTP-Method-Override", "PATCH") // HttpURLConnection has no PATCH
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .exchangeReply(
                    reply -> {
                      long next = offset(file, reply, 204);
                      if (next != offset + piece.length) {
                        throw new HttpCall.NotOursException("an offset that cannot be");
                      }
                      return next;
                    }));
  }

  private static HttpCall tus(HttpCall call) {
    return call.header("Tus-Resumable", "1.0.0");
  }

  private static long offset(KeptFile file, HttpReply reply, int status) throws IOException {
    require(reply, status);
    long offset = reply.number("Upload-Offset");
    if (offset > file.bytes()) {
      throw new HttpCall.NotOursException("an offset beyond the end");
    }
    return offset;
  }

  /** A sign-in page answers 200 and knows nothing of tus. */
  private static void require(HttpReply reply, int status) throws IOException {
    if (reply.status() != status || !reply.header("Tus-Resumable").isPresent()) {
      throw new HttpCall.NotOursException("no reply of tus");
    }
  }

  private static String metadata(KeptFile file) {
    FileSubject subject = file.subject();
    List<String> pairs = new ArrayList<>();
    add(pairs, "fileId", file.id());
    add(pairs, "kind", subject.kind().code());
    add(pairs, "recordId", subject.recordId());
    add(pairs, "roundId", subject.roundId());
    add(pairs, "areaCode", subject.areaCode().value());
    add(pairs, "sha256", file.sha256());
    add(pairs, "filetype", file.mediaType());
    return String.join(",", pairs);
  }

  private static void add(List<String> pairs, String key, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    pairs.add(key + " " + Base64.getEncoder().encodeToString(bytes));
  }

  /** The server's offset is other than thought, or what it had was dropped: ask it again. */
  private static boolean startsOver(Problem problem) {
    return switch (problem.type()) {
      case FILE_OFFSET_CONFLICT, FILE_CHECKSUM_MISMATCH -> true;
      default -> false;
    };
  }

  /** Sending the same again would end the same. */
  private static boolean isRefusal(Problem problem) {
    return switch (problem.type()) {
      case BAD_REQUEST,
          AREA_OUT_OF_SCOPE,
          UNKNOWN_ROUND,
          UNKNOWN_AREA,
          TOO_LARGE,
          FILE_ID_REUSED,
          FILE_NOT_AN_IMAGE,
          FILE_LIMIT_REACHED,
          FILE_CHECKSUM_MISMATCH ->
          true;
      default -> false;
    };
  }

  /** The trouble of this file alone; it waits, and the next one is tried. */
  private static boolean goOn(Problem problem) {
    return switch (problem.type()) {
      case FILE_BUSY, FILE_OFFSET_CONFLICT, NOT_FOUND -> true;
      default -> false;
    };
  }

  private static Problem damaged() {
    return Problem.of(
        ProblemType.FILE_NOT_AN_IMAGE,
        new Wording("Tệp trên máy bị hỏng.", "The file on this tablet is damaged."));
  }
}
