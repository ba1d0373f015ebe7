package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Wording;

/** Locks a user out from the next request on, and opens the account again. */
@Singleton
public class LockUser {
  private final AccountStore store;
  private final WriteTransaction transaction;
  private final AuditLog audit;
  private final Clock clock;

  LockUser(AccountStore store, WriteTransaction transaction, AuditLog audit, Clock clock) {
    this.store = store;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Locks a user; their sessions and tokens end and do not come back with the unlocking.
   *
   * @throws ProblemException of type NOT_FOUND, or BAD_REQUEST for oneself
   */
  public void lock(Actor actor, String userId) {
    actor.requireAny(Role.ADMINISTRATOR);
    if (actor.userId().equals(userId)) {
      throw new ProblemException(
          Problem.of(
              ProblemType.BAD_REQUEST,
              new Wording(
                  "Bạn không thể tự khóa tài khoản của mình.",
                  "You cannot lock your own account.")));
    }
    change(actor, userId, true);
  }

  /**
   * Opens an account again.
   *
   * @throws ProblemException of type NOT_FOUND
   */
  public void unlock(Actor actor, String userId) {
    actor.requireAny(Role.ADMINISTRATOR);
    change(actor, userId, false);
  }

  private void change(Actor actor, String userId, boolean lock) {
    transaction.run(
        () -> {
          User user =
              store.findById(userId).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
          if (user.isLocked() != lock) {
            store.setLocked(userId, lock ? clock.instant() : null);
            String action = lock ? "account.user-locked" : "account.user-unlocked";
            audit.append(actor.userId(), action, userId, Map.of());
          }
        });
  }
}
