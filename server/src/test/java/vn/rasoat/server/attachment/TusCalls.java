package vn.rasoat.server.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestServer;
import vn.rasoat.server.testing.TestTablet;

/** The calls of the protocol, one request each, so that tests can also make them wrongly. */
final class TusCalls {
  static final String FILES = "/api/v1/files";
  private static final Map<TestServer, TestTablet> TABLETS = new ConcurrentHashMap<>();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String url;
  private final String token;

  TusCalls(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** Calls as a user on the one tablet that tests have at a server. */
  static TusCalls as(TestServer server, String userName) {
    return on(TABLETS.computeIfAbsent(server, TestTablet::enrol), server.url(), userName);
  }

  /** Calls as a user on a tablet. */
  static TusCalls on(TestTablet tablet, String url, String userName) {
    return new TusCalls(url, tablet.login(userName).json().get("accessToken").asText());
  }

  String token() {
    return token;
  }

  Reply announce(Picture picture) {
    return announce(picture, String.valueOf(picture.length()));
  }

  Reply announce(Picture picture, String length) {
    return send(
        request(FILES)
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", length)
            .header("Upload-Metadata", picture.header())
            .POST(BodyPublishers.noBody()));
  }

  Reply head(Picture picture) {
    return send(
        request(picture.path())
            .header("Tus-Resumable", "1.0.0")
            .method("HEAD", BodyPublishers.noBody()));
  }

  /** The offset that HEAD tells; -1 where it is refused. */
  long offset(Picture picture) {
    return head(picture).header("Upload-Offset").map(Long::parseLong).orElse(-1L);
  }

  /** Sends the bytes from one place to before another. */
  Reply patch(Picture picture, int from, int to) {
    return send(part(picture, from, to).method("PATCH", body(picture, from, to)));
  }

  Reply patchByPost(Picture picture, int from, int to) {
    return send(
        part(picture, from, to)
            .header("X-HTTP-Method-Override", "PATCH")
            .POST(body(picture, from, to)));
  }

  /** Announces and sends the whole. */
  Reply sendAll(Picture picture) {
    Reply announced = announce(picture);
    return announced.status() == 201 ? patch(picture, 0, picture.length()) : announced;
  }

  HttpRequest.Builder part(Picture picture, int from, int to) {
    return request(picture.path())
        .header("Tus-Resumable", "1.0.0")
        .header("Content-Type", "application/offset+octet-stream")
        .header("Upload-Offset", String.valueOf(from));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .header("Authorization", "Bearer " + token);
  }

  Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.BodyPublisher body(Picture picture, int from, int to) {
    return BodyPublishers.ofByteArray(Arrays.copyOfRange(picture.bytes(), from, to));
  }
}
