package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.http.RetryLater;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AttemptLimit;
import vn.rasoat.server.platform.security.BoundDevice;
import vn.rasoat.server.platform.security.Passwords;

/** Lets someone choose a new password of their own; every session and token before it ends. */
@Singleton
public class ChangePassword {
  private final AccountStore store;
  private final UserRules rules;
  private final Passwords passwords;
  private final AttemptLimit attempts;
  private final WriteTransaction transaction;
  private final AuditLog audit;
  private final SignIn signIn;
  private final TabletTokens tokens;

  ChangePassword(
      AccountStore store,
      UserRules rules,
      Passwords passwords,
      AttemptLimit attempts,
      WriteTransaction transaction,
      AuditLog audit,
      SignIn signIn,
      TabletTokens tokens) {
    this.store = store;
    this.rules = rules;
    this.passwords = passwords;
    this.attempts = attempts;
    this.transaction = transaction;
    this.audit = audit;
    this.signIn = signIn;
    this.tokens = tokens;
  }

  /**
   * Changes the password and goes on in a new session.
   *
   * @return the secret for the new session's cookie
   * @throws ProblemException of type BAD_REQUEST with the fields at fault
   * @throws RetryLater after too many wrong passwords
   */
  public String onPages(Actor actor, String current, String wanted, String address) {
    int version = change(actor, current, wanted, address);
    return signIn.beginSession(actor.userId(), version);
  }

  /**
   * Changes the password and goes on with new tokens, bound to the same tablet.
   *
   * @throws ProblemException of type BAD_REQUEST with the fields at fault
   * @throws RetryLater after too many wrong passwords
   */
  public TabletTokens.Pair onTablet(Actor actor, String current, String wanted, String address) {
    int version = change(actor, current, wanted, address);
    @Nullable BoundDevice device = actor.device();
    @Nullable String deviceId = device == null ? null : device.id();
    return transaction.run(() -> tokens.begin(actor.userId(), version, deviceId));
  }

  private int change(Actor actor, String current, String wanted, String address) {
    AttemptLimit.Attempt attempt = attempts.begin(actor.userName(), address);
    User user =
        store
            .findById(actor.userId())
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN));
    if (!passwords.matches(current, user.passwordHash())) {
      throw fault(
          "currentPassword", "Mật khẩu hiện tại không đúng.", "The current password is wrong.");
    }
    attempt.succeeded();
    if (wanted.equals(current)) {
      throw fault(
          "newPassword",
          "Mật khẩu mới phải khác mật khẩu hiện tại.",
          "The new password must differ from the current one.");
    }
    UserRules.require(rules.passwordOf(user.userName(), wanted));
    String hash = passwords.hash(wanted);
    transaction.run(
        () -> {
          store.setPassword(user.id(), hash, null);
          audit.append(user.id(), "account.password-changed", user.id(), Map.of());
        });
    return user.credentialVersion() + 1;
  }

  private static ProblemException fault(String field, String vi, String en) {
    return new ProblemException(
        Problem.of(ProblemType.BAD_REQUEST, List.of(UserRules.fault(field, vi, en))));
  }
}
