package vn.rasoat.server.platform.http;

import io.micronaut.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/** A request's body, unpacked if it came packed, and never larger than a limit. */
public final class BoundedBody {
  private BoundedBody() {}

  /**
   * The bytes of a body. What unpacks to more than the limit is given up at the limit: a small
   * packed body cannot fill the memory.
   *
   * @param body as received
   * @param mostBytes limit after unpacking
   * @throws ProblemException of type TOO_LARGE above the limit, NOT_READABLE if it does not unpack,
   *     UNSUPPORTED_MEDIA_TYPE for a packing other than gzip
   */
  public static byte[] read(HttpRequest<?> request, byte[] body, int mostBytes) {
    String packing = request.getHeaders().findFirst("Content-Encoding").orElse("identity").strip();
    if (packing.equalsIgnoreCase("gzip")) {
      return unpack(body, mostBytes);
    }
    if (!packing.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          Problem.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              new Wording(
                  "Kiểu nén " + packing + " không được hỗ trợ; chỉ nhận gzip.",
                  "The packing " + packing + " is not supported; only gzip is.")));
    }
    if (body.length > mostBytes) {
      throw tooLarge(mostBytes);
    }
    return body;
  }

  private static byte[] unpack(byte[] body, int mostBytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] unpacked = in.readNBytes(mostBytes + 1);
      if (unpacked.length > mostBytes) {
        throw tooLarge(mostBytes);
      }
      return unpacked;
    } catch (IOException e) {
      throw new ProblemException(ProblemType.NOT_READABLE);
    }
  }

  private static ProblemException tooLarge(int mostBytes) {
    int kib = mostBytes / 1024;
    return new ProblemException(
        Problem.of(
            ProblemType.TOO_LARGE,
            new Wording(
                "Dữ liệu gửi lên lớn hơn " + kib + " KiB sau khi giải nén.",
                "What was sent is larger than " + kib + " KiB after unpacking.")));
  }
}
