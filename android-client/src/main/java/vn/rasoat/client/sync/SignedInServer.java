package vn.rasoat.client.sync;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;

/**
 * Asks a server as the user who is signed in. A 401 renews the session once and asks again. One for
 * all that goes to a server: two would spend the same refresh token.
 */
public final class SignedInServer {
  private final URL server;
  private final HttpTimeouts timeouts;
  private final String languages;
  private final SessionStore sessions;
  private final SignIn signIn;

  /**
   * A server and whoever is signed in there.
   *
   * @param server such as {@code https://rasoat.example/}
   * @param languages for the header Accept-Language, such as {@code vi}
   */
  public SignedInServer(
      URL server, HttpTimeouts timeouts, String languages, SessionStore sessions) {
    this.server = server;
    this.timeouts = timeouts;
    this.languages = languages;
    this.sessions = sessions;
    this.signIn = new SignIn(server, timeouts, languages, sessions);
  }

  /** Finishes a request and sends it; called again after the session was renewed. */
  public interface Exchange<T> {
    /** Sends. */
    LinkResult<T> send(HttpCall call) throws IOException;
  }

  /**
   * Asks, in the name of the user.
   *
   * @param path with query, such as {@code /api/v1/sync/pull?limit=200}
   * @param body sent by POST; null to GET
   */
  public <T> LinkResult<T> ask(String path, byte @Nullable [] body, Exchange<T> exchange) {
    Optional<Session> session = sessions.find();
    if (!session.isPresent()) {
      return new LinkResult.Failed<>(Problem.of(ProblemType.NOT_SIGNED_IN), null, Traffic.NONE);
    }
    try {
      LinkResult<T> first = exchange.send(call(path, body, session.get()));
      if (!(first instanceof LinkResult.Failed<T> failed)
          || failed.problem().type().status() != 401) {
        return first;
      }
      LinkResult<Session> renewed = signIn.renew(session.get());
      if (renewed instanceof LinkResult.Answered<Session> fresh) {
        return exchange.send(call(path, body, fresh.value()));
      }
      return notRenewed(renewed);
    } catch (IOException e) {
      return new LinkResult.Unreachable<>(false, Traffic.NONE, Obstacle.of(e));
    }
  }

  private HttpCall call(String path, byte @Nullable [] body, Session session) throws IOException {
    return HttpCall.prepare(new URL(server, path), timeouts, languages, body)
        .header("Authorization", "Bearer " + session.accessToken());
  }

  /** The request itself was not done, whatever became of the renewal. */
  private static <T> LinkResult<T> notRenewed(LinkResult<Session> renewed) {
    if (renewed instanceof LinkResult.Failed<Session> failed) {
      return new LinkResult.Failed<>(failed.problem(), failed.retryAfter(), failed.traffic());
    }
    if (renewed instanceof LinkResult.Unreachable<Session> unreachable) {
      return new LinkResult.Unreachable<>(false, renewed.traffic(), unreachable.obstacle());
    }
    return new LinkResult.NotUnderstood<>(false, renewed.traffic());
  }
}
