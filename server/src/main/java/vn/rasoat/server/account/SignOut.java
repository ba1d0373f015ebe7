package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Secrets;

/** Ends what signing in began. */
@Singleton
public class SignOut {
  private final SessionStore sessions;
  private final WriteTransaction transaction;
  private final Clock clock;

  SignOut(SessionStore sessions, WriteTransaction transaction, Clock clock) {
    this.sessions = sessions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Ends a session of the pages; nothing happens if it ended before. */
  public void fromPages(String secret) {
    transaction.run(() -> sessions.remove(Secrets.hash(secret)));
  }

  /** Ends the family of a tablet's refresh token; nothing happens for an unknown one. */
  public void onTablet(String refreshToken) {
    transaction.run(
        () ->
            sessions
                .findToken(Secrets.hash(refreshToken))
                .ifPresent(token -> sessions.revokeFamily(token.familyId(), clock.instant())));
  }
}
