package vn.rasoat.server.attachment;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/** The headers of the tus protocol, version 1.0.0 (https://tus.io/protocols/resumable-upload). */
final class Tus {
  static final String VERSION = "1.0.0";
  static final String EXTENSIONS = "creation,expiration";

  static final String RESUMABLE = "Tus-Resumable";
  static final String VERSIONS = "Tus-Version";
  static final String EXTENSION = "Tus-Extension";
  static final String MAX_SIZE = "Tus-Max-Size";
  static final String LENGTH = "Upload-Length";
  static final String OFFSET = "Upload-Offset";
  static final String METADATA = "Upload-Metadata";
  static final String EXPIRES = "Upload-Expires";
  static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

  private static final String CONTENT_TYPE = "application/offset+octet-stream";

  private Tus() {}

  /**
   * Checks that the other side speaks this version.
   *
   * @throws ProblemException TUS_VERSION
   */
  static void requireVersion(HttpRequest<?> request) {
    if (!header(request, RESUMABLE).filter(VERSION::equals).isPresent()) {
      throw new ProblemException(ProblemType.TUS_VERSION);
    }
  }

  /**
   * Checks that a body is a part of a file.
   *
   * @throws ProblemException UNSUPPORTED_MEDIA_TYPE
   */
  static void requirePart(HttpRequest<?> request) {
    if (!header(request, HttpHeaders.CONTENT_TYPE).filter(CONTENT_TYPE::equals).isPresent()) {
      throw new ProblemException(
          Problem.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              new Wording(
                  "Phần tệp cần kiểu " + CONTENT_TYPE + ".",
                  "A part of a file needs the type " + CONTENT_TYPE + ".")));
    }
  }

  /**
   * A whole number from a header.
   *
   * @throws ProblemException BAD_REQUEST if it is missing, no number, or below the least
   */
  static long number(HttpRequest<?> request, String name, long least) {
    String text = header(request, name).orElse("");
    if (text.matches("[0-9]{1,18}") && Long.parseLong(text) >= least) {
      return Long.parseLong(text);
    }
    throw new ProblemException(
        Problem.of(
            ProblemType.BAD_REQUEST,
            List.of(
                new FieldFault(
                    "/" + name,
                    new Wording(
                        "“" + name + "” bị thiếu hoặc sai dạng.",
                        "“" + name + "” is missing or malformed.")))));
  }

  /** A header without the blanks around it. */
  static Optional<String> header(HttpRequest<?> request, String name) {
    return request.getHeaders().findFirst(name).map(String::strip);
  }

  /** An instant as headers write it. */
  static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .format(at.atOffset(ZoneOffset.UTC))
        .replace("Z", "GMT");
  }
}
