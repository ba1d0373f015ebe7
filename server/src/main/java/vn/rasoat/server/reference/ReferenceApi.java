package vn.rasoat.server.reference;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.rasoat.json.JsonText;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.problem.ProblemAnswers;
import vn.rasoat.server.platform.security.ActorProvider;

/** Files that a tablet needs to work without signal; docs/sync-protocol.md tells the rules. */
@Tag(name = "reference")
@Controller("/api/v1/reference")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReferenceApi {
  private final ListReference reference;
  private final ActorProvider actors;
  private final ProblemAnswers problems;

  ReferenceApi(ListReference reference, ActorProvider actors, ProblemAnswers problems) {
    this.reference = reference;
    this.actors = actors;
    this.problems = problems;
  }

  @Operation(
      summary = "List the files",
      description = "Names, SHA-256 and sizes; with If-None-Match 304 while nothing changed")
  @Get
  HttpResponse<?> list(HttpRequest<?> request) {
    byte[] body = listed(reference.list(actors.current())).getBytes(StandardCharsets.UTF_8);
    String etag = etag(ReferenceFile.sha256(body));
    if (isKnown(request, etag)) {
      return HttpResponse.notModified().header(HttpHeaders.ETAG, etag);
    }
    return HttpResponse.ok(body)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.ETAG, etag);
  }

  @Operation(
      summary = "Download a file",
      description =
          "Whole, or a part by Range: 206, or 416 where the file has none of it. 404 once the data"
              + " changed: then list again")
  @Get("/{sha256}")
  HttpResponse<?> download(HttpRequest<?> request, String sha256) {
    ReferenceFile file = reference.get(actors.current(), sha256);
    String etag = etag(sha256);
    if (isKnown(request, etag)) {
      return HttpResponse.notModified().header(HttpHeaders.ETAG, etag);
    }
    int length = file.bytes().length;
    Optional<ByteRange> range = range(request, etag, length);
    if (range.isEmpty()) {
      return bytes(HttpStatus.OK, file.bytes(), etag);
    }
    ByteRange part = range.get();
    if (part.isEmpty()) {
      return problems
          .answer(request, Problem.of(ProblemType.RANGE_NOT_SATISFIABLE))
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
    }
    return bytes(
            HttpStatus.PARTIAL_CONTENT,
            Arrays.copyOfRange(file.bytes(), part.from(), part.to()),
            etag)
        .header(HttpHeaders.CONTENT_RANGE, part.text(length));
  }

  /** Not as text, which would be packed on the way: a part is a part of these very bytes. */
  private static MutableHttpResponse<byte[]> bytes(HttpStatus status, byte[] body, String etag) {
    return HttpResponse.<byte[]>status(status)
        .body(body)
        .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .header(HttpHeaders.ETAG, etag);
  }

  private static Optional<ByteRange> range(HttpRequest<?> request, String etag, int length) {
    HttpHeaders headers = request.getHeaders();
    boolean sameFile = headers.findFirst(HttpHeaders.IF_RANGE).map(etag::equals).orElse(true);
    return headers
        .findFirst(HttpHeaders.RANGE)
        .filter(header -> sameFile)
        .flatMap(header -> ByteRange.read(header, length));
  }

  private static boolean isKnown(HttpRequest<?> request, String etag) {
    return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(etag) || known.equals("W/" + etag));
  }

  private static String etag(String sha256) {
    return "\"" + sha256 + "\"";
  }

  private static String listed(List<ReferenceFile> files) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("files");
          for (ReferenceFile file : files) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeStringField("sha256", file.sha256());
            json.writeNumberField("bytes", file.bytes().length);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
