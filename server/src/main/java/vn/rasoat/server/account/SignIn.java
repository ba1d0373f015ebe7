package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.http.RetryLater;
import vn.rasoat.server.platform.security.AttemptLimit;
import vn.rasoat.server.platform.security.DeviceSource;
import vn.rasoat.server.platform.security.Passwords;
import vn.rasoat.server.platform.security.Secrets;

/** Lets someone in by user name and password: to the pages, or on a tablet. */
@Singleton
public class SignIn {
  private final AccountStore store;
  private final SessionStore sessions;
  private final Passwords passwords;
  private final AttemptLimit attempts;
  private final TabletTokens tokens;
  private final DeviceSource devices;
  private final WriteTransaction transaction;
  private final AuditLog audit;
  private final Clock clock;

  SignIn(
      AccountStore store,
      SessionStore sessions,
      Passwords passwords,
      AttemptLimit attempts,
      TabletTokens tokens,
      DeviceSource devices,
      WriteTransaction transaction,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
    this.attempts = attempts;
    this.tokens = tokens;
    this.devices = devices;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a session of the pages.
   *
   * @param address where the request came from
   * @return the secret for the session's cookie
   * @throws ProblemException of type WRONG_CREDENTIALS or ACCOUNT_LOCKED
   * @throws RetryLater after too many attempts
   */
  public String toPages(String userName, String password, String address) {
    User user = check(userName, password, address);
    return beginSession(user.id(), user.credentialVersion());
  }

  /**
   * Begins a family of tokens.
   *
   * @param device the tablet to bind it to; null for other programs, which sync nothing
   * @throws ProblemException of type WRONG_CREDENTIALS, ACCOUNT_LOCKED, DEVICE_NOT_ENROLLED or
   *     DEVICE_REVOKED
   * @throws RetryLater after too many attempts
   */
  public TabletTokens.Pair onTablet(
      String userName, String password, @Nullable DeviceProof device, String address) {
    User user = check(userName, password, address);
    return transaction.run(
        () -> {
          if (device == null) {
            audit.append(user.id(), "account.program-signed-in", user.id(), Map.of());
            return tokens.begin(user.id(), user.credentialVersion(), null);
          }
          String deviceId = devices.bind(device.id(), device.secret(), user.id()).id();
          audit.append(
              user.id(), "account.tablet-signed-in", user.id(), Map.of("device", deviceId));
          return tokens.begin(user.id(), user.credentialVersion(), deviceId);
        });
  }

  /**
   * What a tablet shows when someone signs in on it.
   *
   * @param secret as it was handed out when the tablet registered
   */
  public record DeviceProof(String id, String secret) {
    @Override
    public String toString() {
      return "DeviceProof[" + id + "]";
    }
  }

  String beginSession(String userId, int credentialVersion) {
    String secret = Secrets.newToken();
    Instant now = clock.instant();
    transaction.run(
        () -> {
          sessions.removeBegunBefore(now.minus(SignedInUsers.LONGEST));
          sessions.save(new PageSession(Secrets.hash(secret), userId, credentialVersion, now, now));
          audit.append(userId, "account.signed-in", userId, Map.of());
        });
    return secret;
  }

  private User check(String userName, String password, String address) {
    String name = NewUser.normalizeUserName(userName);
    AttemptLimit.Attempt attempt = attempts.begin(name, address);
    Optional<User> user = store.findByUserName(name);
    if (user.isEmpty() || password.length() > UserRules.LONGEST_PASSWORD) {
      passwords.matchesNobody(password.substring(0, Math.min(password.length(), 200)));
      throw new ProblemException(ProblemType.WRONG_CREDENTIALS);
    }
    if (!passwords.matches(password, user.get().passwordHash()) || isExpired(user.get())) {
      throw new ProblemException(ProblemType.WRONG_CREDENTIALS);
    }
    attempt.succeeded();
    if (user.get().isLocked()) {
      // Told only to someone who knows the password: nobody else learns that the account exists.
      throw new ProblemException(ProblemType.ACCOUNT_LOCKED);
    }
    return user.get();
  }

  private boolean isExpired(User user) {
    @Nullable Instant until = user.oneTimeUntil();
    return until != null && !clock.instant().isBefore(until);
  }
}
