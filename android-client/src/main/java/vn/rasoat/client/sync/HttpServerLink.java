package vn.rasoat.client.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.PushRequest;
import vn.rasoat.sync.WireCodec;

/** The server over HTTP. A 401 renews the session once and asks again. */
public final class HttpServerLink implements ServerLink {
  private final URL server;
  private final HttpTimeouts timeouts;
  private final String languages;
  private final SessionStore sessions;
  private final SignIn signIn;

  /**
   * A link to one server.
   *
   * @param server such as {@code https://rasoat.example/}
   * @param languages for the header Accept-Language, such as {@code vi}
   */
  public HttpServerLink(
      URL server, HttpTimeouts timeouts, String languages, SessionStore sessions) {
    this.server = server;
    this.timeouts = timeouts;
    this.languages = languages;
    this.sessions = sessions;
    this.signIn = new SignIn(server, timeouts, languages, sessions);
  }

  @Override
  public LinkResult<PushReply> push(PushRequest request) {
    byte[] body = compressed(request);
    return signedIn(
        session ->
            call("/api/v1/sync/push", body, session)
                .header("Content-Encoding", "gzip")
                .exchange(WireCodec::readPushReply));
  }

  @Override
  public LinkResult<PullPage> pull(@Nullable String cursor, int limit) {
    return signedIn(
        session -> {
          String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, "UTF-8");
          return call("/api/v1/sync/pull?limit=" + limit + from, null, session)
              .exchange(WireCodec::readPullPage);
        });
  }

  private interface Request<T> {
    LinkResult<T> send(Session session) throws IOException;
  }

  private <T> LinkResult<T> signedIn(Request<T> request) {
    Optional<Session> session = sessions.find();
    if (!session.isPresent()) {
      return new LinkResult.Failed<>(Problem.of(ProblemType.NOT_SIGNED_IN), null, Traffic.NONE);
    }
    try {
      LinkResult<T> first = request.send(session.get());
      if (!(first instanceof LinkResult.Failed<T> failed)
          || failed.problem().type().status() != 401) {
        return first;
      }
      LinkResult<Session> renewed = signIn.renew(session.get());
      if (renewed instanceof LinkResult.Answered<Session> fresh) {
        return request.send(fresh.value());
      }
      return notRenewed(renewed);
    } catch (IOException e) {
      return new LinkResult.Unreachable<>(false, Traffic.NONE);
    }
  }

  /** The request itself was not done, whatever became of the renewal. */
  private static <T> LinkResult<T> notRenewed(LinkResult<Session> renewed) {
    if (renewed instanceof LinkResult.Failed<Session> failed) {
      return new LinkResult.Failed<>(failed.problem(), failed.retryAfter(), failed.traffic());
    }
    return renewed instanceof LinkResult.NotUnderstood<Session>
        ? new LinkResult.NotUnderstood<>(false, renewed.traffic())
        : new LinkResult.Unreachable<>(false, renewed.traffic());
  }

  private HttpCall call(String path, byte @Nullable [] body, Session session) throws IOException {
    return HttpCall.prepare(new URL(server, path), timeouts, languages, body)
        .header("Authorization", "Bearer " + session.accessToken());
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
