package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Passwords;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.platform.security.Secrets;

/** Gives someone who forgot their password a one-time one; what they were signed in to ends. */
@Singleton
public class IssueOneTimePassword {
  private final AccountStore store;
  private final Passwords passwords;
  private final WriteTransaction transaction;
  private final AuditLog audit;
  private final Clock clock;

  IssueOneTimePassword(
      AccountStore store,
      Passwords passwords,
      WriteTransaction transaction,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes the password and makes it the only one that is good.
   *
   * @throws ProblemException of type NOT_FOUND for an unknown user
   */
  public OneTimePassword run(Actor actor, String userId) {
    actor.requireAny(Role.ADMINISTRATOR);
    String password = Secrets.newTypedCode();
    Instant until = clock.instant().plus(CreateUser.ONE_TIME_LIFETIME);
    String hash = passwords.hash(password);
    transaction.run(
        () -> {
          if (store.findById(userId).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
          }
          store.setPassword(userId, hash, until);
          audit.append(actor.userId(), "account.one-time-password-issued", userId, Map.of());
        });
    return new OneTimePassword(userId, password, until);
  }
}
