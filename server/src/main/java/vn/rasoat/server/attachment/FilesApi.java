package vn.rasoat.server.attachment;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.OptionalLong;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.ActorProvider;

/**
 * Files by the tus 1.0.0 protocol: announced by POST, asked for by HEAD, sent in pieces by PATCH,
 * or by POST with X-HTTP-Method-Override for clients that have no PATCH. docs/sync-protocol.md
 * tells the rules.
 */
@Tag(name = "files")
@Controller("/api/v1/files")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class FilesApi {
  private final AnnounceFile announceFile;
  private final ReceiveBytes receiveBytes;
  private final ShowFile showFile;
  private final ActorProvider actors;

  FilesApi(
      AnnounceFile announceFile,
      ReceiveBytes receiveBytes,
      ShowFile showFile,
      ActorProvider actors) {
    this.announceFile = announceFile;
    this.receiveBytes = receiveBytes;
    this.showFile = showFile;
    this.actors = actors;
  }

  @Operation(summary = "What of tus this server speaks")
  @Options
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> options() {
    return HttpResponse.noContent()
        .header(Tus.VERSIONS, Tus.VERSION)
        .header(Tus.EXTENSION, Tus.EXTENSIONS)
        .header(Tus.MAX_SIZE, String.valueOf(FileLimits.MAX_FILE_BYTES));
  }

  @Operation(
      summary = "Announce a file",
      description =
          "Upload-Length, at most 8 MiB, and Upload-Metadata with fileId, kind, recordId, roundId,"
              + " areaCode, sha256 and filetype. The same fileId again answers the same Location.")
  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> announce(HttpRequest<?> request) {
    Tus.requireVersion(request);
    long bytes = Tus.number(request, Tus.LENGTH, 1);
    NewFile file = UploadMetadata.read(Tus.header(request, Tus.METADATA).orElse(""), bytes);
    FileRow row = announceFile.announce(actors.current(), file);
    return withExpiry(
        HttpResponse.created(URI.create("/api/v1/files/" + row.id())),
        row,
        row.state() == FileState.COMPLETE);
  }

  @Operation(summary = "How far a file has come", description = "Upload-Offset tells.")
  @Head("/{fileId}")
  HttpResponse<?> progress(HttpRequest<?> request, @PathVariable String fileId) throws IOException {
    Tus.requireVersion(request);
    Progress progress = receiveBytes.progress(actors.current(), known(fileId));
    return withOffset(HttpResponse.ok(), progress)
        .header(Tus.LENGTH, String.valueOf(progress.file().bytes()))
        .header(Tus.METADATA, progress.file().metadata());
  }

  @Operation(
      summary = "Send the next piece of a file",
      description =
          "application/offset+octet-stream, with Upload-Offset where the last piece ended. What"
              + " arrives is kept even if the connection breaks. 460 if the whole differs from its"
              + " sha256: then it begins anew.")
  @Patch("/{fileId}")
  @Consumes(MediaType.ALL)
  HttpResponse<?> append(HttpRequest<?> request, @PathVariable String fileId) throws IOException {
    Tus.requireVersion(request);
    Tus.requirePart(request);
    long offset = Tus.number(request, Tus.OFFSET, 0);
    if (!(request instanceof ServerHttpRequest<?> received)) {
      throw new IllegalStateException("a request that was not received");
    }
    OptionalLong expected = received.byteBody().expectedLength();
    try (ArrivingBytes body = ArrivingBytes.of(received.byteBody())) {
      return withOffset(
          HttpResponse.noContent(),
          receiveBytes.append(actors.current(), known(fileId), offset, expected, body));
    }
  }

  @Operation(
      summary = "Send the next piece without PATCH",
      description = "As PATCH; needs X-HTTP-Method-Override: PATCH.")
  @Post("/{fileId}")
  @Consumes(MediaType.ALL)
  HttpResponse<?> appendByPost(HttpRequest<?> request, @PathVariable String fileId)
      throws IOException {
    if (!Tus.header(request, Tus.METHOD_OVERRIDE).filter("PATCH"::equals).isPresent()) {
      throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED);
    }
    return append(request, fileId);
  }

  @Operation(
      summary = "Look at a picture",
      description = "For the officials of its area; each look is noted in the audit log.")
  @Get("/{fileId}/content")
  HttpResponse<?> content(@PathVariable String fileId) {
    ShowFile.Shown shown = showFile.show(actors.current(), known(fileId));
    ImageType type = shown.attachment().imageType();
    String name = shown.attachment().kind().code() + "-" + fileId + "." + type.ending();
    return HttpResponse.ok(new SystemFile(shown.content().toFile(), MediaType.of(type.mediaType())))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
  }

  private static String known(String fileId) {
    if (!UploadMetadata.isId(fileId)) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return fileId;
  }

  private static MutableHttpResponse<?> withOffset(
      MutableHttpResponse<?> response, Progress progress) {
    response.header(Tus.OFFSET, String.valueOf(progress.offset()));
    return withExpiry(response, progress.file(), progress.isComplete());
  }

  private static MutableHttpResponse<?> withExpiry(
      MutableHttpResponse<?> response, FileRow file, boolean complete) {
    return complete ? response : response.header(Tus.EXPIRES, Tus.date(file.expiresAt()));
  }
}
