package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.AccessToken;
import vn.rasoat.server.platform.security.Secrets;

/**
 * Exchanges a refresh token for the next pair. Each token is good once: if one comes a second time,
 * two hold it and one of them is not the tablet, so the whole family ends and the tablet has to
 * sign in again. The session stays bound to its tablet; that of a revoked one goes on too, or what
 * was captured on it could not be handed over.
 */
@Singleton
public class RefreshSession {
  private final SessionStore sessions;
  private final AccountStore accounts;
  private final TabletTokens tokens;
  private final WriteTransaction transaction;
  private final AuditLog audit;
  private final Clock clock;

  RefreshSession(
      SessionStore sessions,
      AccountStore accounts,
      TabletTokens tokens,
      WriteTransaction transaction,
      AuditLog audit,
      Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The next pair.
   *
   * @throws ProblemException of type REFRESH_NOT_VALID if the token is unknown, used, run out or of
   *     a family that ended
   */
  public TabletTokens.Pair run(String refreshToken) {
    // The refusal is thrown after the commit: the end of the family must stand.
    return transaction
        .run(() -> exchange(Secrets.hash(refreshToken)))
        .orElseThrow(() -> new ProblemException(ProblemType.REFRESH_NOT_VALID));
  }

  private Optional<TabletTokens.Pair> exchange(String secretHash) {
    Instant now = clock.instant();
    Optional<RefreshToken> found = sessions.findToken(secretHash);
    if (found.isEmpty() || found.get().revokedAt() != null) {
      return Optional.empty();
    }
    RefreshToken token = found.get();
    if (sessions.use(secretHash, now) == 0) {
      sessions.revokeFamily(token.familyId(), now);
      audit.append(null, "account.refresh-reused", token.userId(), Map.of());
      return Optional.empty();
    }
    boolean valid =
        now.isBefore(token.expiresAt())
            && accounts
                .findById(token.userId())
                .filter(user -> !user.isLocked())
                .filter(user -> user.credentialVersion() == token.credentialVersion())
                .isPresent();
    return valid
        ? Optional.of(
            tokens.next(
                token.familyId(),
                new AccessToken(token.userId(), token.credentialVersion(), token.deviceId())))
        : Optional.empty();
  }
}
