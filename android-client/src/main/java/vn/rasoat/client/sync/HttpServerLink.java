package vn.rasoat.client.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URL;
import java.net.URLEncoder;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.PushRequest;
import vn.rasoat.sync.WireCodec;

/** Push and pull over HTTP. */
public final class HttpServerLink implements ServerLink {
  private final SignedInServer server;

  /** A link over a server that others may ask too. */
  public HttpServerLink(SignedInServer server) {
    this.server = server;
  }

  /**
   * A link to one server.
   *
   * @param server such as {@code https://rasoat.example/}
   * @param languages for the header Accept-Language, such as {@code vi}
   */
  public HttpServerLink(
      URL server, HttpTimeouts timeouts, String languages, SessionStore sessions) {
    this(new SignedInServer(server, timeouts, languages, sessions));
  }

  @Override
  public LinkResult<PushReply> push(PushRequest request) {
    return server.ask(
        "/api/v1/sync/push",
        compressed(request),
        call -> call.header("Content-Encoding", "gzip").exchange(WireCodec::readPushReply));
  }

  @Override
  public LinkResult<PullPage> pull(@Nullable String cursor, int limit) {
    String from = cursor == null ? "" : "&cursor=" + encoded(cursor);
    return server.ask(
        "/api/v1/sync/pull?limit=" + limit + from,
        null,
        call -> call.exchange(WireCodec::readPullPage));
  }

  private static String encoded(String text) {
    try {
      return URLEncoder.encode(text, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] compressed(PushRequest request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      WireCodec.writePush(out, request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
