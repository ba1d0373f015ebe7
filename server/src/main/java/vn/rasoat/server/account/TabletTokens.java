package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.clock.Ids;
import vn.rasoat.server.platform.security.AccessToken;
import vn.rasoat.server.platform.security.AccessTokens;
import vn.rasoat.server.platform.security.Secrets;

/** Makes the tokens of a tablet. Called inside the transaction of a use case. */
@Singleton
class TabletTokens {
  /** An enumerator may be without signal for weeks and still send without signing in again. */
  static final Duration REFRESH_LIFETIME = Duration.ofDays(60);

  private final SessionStore sessions;
  private final AccessTokens accessTokens;
  private final Clock clock;
  private final Ids ids;

  TabletTokens(SessionStore sessions, AccessTokens accessTokens, Clock clock, Ids ids) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Tokens as handed to a tablet.
   *
   * @param accessToken goes with every call
   * @param refreshToken buys the next pair, once
   * @param expiresInSeconds life of the access token
   */
  public record Pair(String accessToken, String refreshToken, long expiresInSeconds) {
    @Override
    public String toString() {
      return "Pair[" + expiresInSeconds + " s]";
    }
  }

  Pair begin(String userId, int credentialVersion, @Nullable String deviceId) {
    Instant now = clock.instant();
    sessions.removeTokensExpiredBefore(now.minus(REFRESH_LIFETIME));
    String family = ids.next();
    sessions.addFamily(family, userId, credentialVersion, deviceId, now);
    return next(family, new AccessToken(userId, credentialVersion, deviceId));
  }

  Pair next(String family, AccessToken token) {
    Instant now = clock.instant();
    String refresh = Secrets.newToken();
    sessions.addToken(Secrets.hash(refresh), family, now, now.plus(REFRESH_LIFETIME));
    return new Pair(accessTokens.issue(token), refresh, AccessTokens.LIFETIME.toSeconds());
  }
}
