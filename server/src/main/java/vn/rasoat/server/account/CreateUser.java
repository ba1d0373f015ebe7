package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.clock.Ids;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Passwords;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.platform.security.Secrets;
import vn.rasoat.text.SearchText;

/** Creates users. */
@Singleton
public class CreateUser {
  /** How long a one-time password waits for its first use. */
  static final Duration ONE_TIME_LIFETIME = Duration.ofDays(7);

  private final AccountStore store;
  private final UserRules rules;
  private final Passwords passwords;
  private final WriteTransaction transaction;
  private final AuditLog audit;
  private final Clock clock;
  private final Ids ids;

  CreateUser(
      AccountStore store,
      UserRules rules,
      Passwords passwords,
      WriteTransaction transaction,
      AuditLog audit,
      Clock clock,
      Ids ids) {
    this.store = store;
    this.rules = rules;
    this.passwords = passwords;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Creates a user with a one-time password.
   *
   * @throws ProblemException of type BAD_REQUEST with the fields at fault, or ALREADY_EXISTS
   */
  public OneTimePassword withOneTimePassword(Actor actor, NewUser user) {
    actor.requireAny(Role.ADMINISTRATOR);
    String password = Secrets.newTypedCode();
    Instant until = clock.instant().plus(ONE_TIME_LIFETIME);
    String id = create(actor.userId(), user, password, until);
    return new OneTimePassword(id, password, until);
  }

  /**
   * Creates a user with a password that is theirs: the first administrator, accounts of the demo.
   *
   * @param actorId who creates them; null for the server itself
   * @return id of the user
   * @throws ProblemException of type BAD_REQUEST with the fields at fault, or ALREADY_EXISTS
   */
  public String withPassword(@Nullable String actorId, NewUser user, String password) {
    UserRules.require(rules.passwordOf(user.userName(), password));
    return create(actorId, user, password, null);
  }

  private String create(
      @Nullable String actorId, NewUser user, String password, @Nullable Instant oneTimeUntil) {
    List<FieldFault> faults = new ArrayList<>(rules.namesOf(user));
    faults.addAll(rules.rightsOf(user.roles(), user.areaCodes()));
    UserRules.require(faults);
    // Hashed before the transaction: it takes tens of milliseconds, and writers wait in line.
    String hash = passwords.hash(password);
    return transaction.run(
        () -> {
          if (store.existsByUserName(user.userName())) {
            throw new ProblemException(
                Problem.of(
                    ProblemType.ALREADY_EXISTS,
                    List.of(
                        UserRules.fault(
                            "userName",
                            "Tên đăng nhập này đã có người dùng.",
                            "This user name is taken."))));
          }
          return save(actorId, user, hash, oneTimeUntil);
        });
  }

  private String save(
      @Nullable String actorId, NewUser user, String hash, @Nullable Instant oneTimeUntil) {
    String id = ids.next();
    Instant now = clock.instant();
    String folded = SearchText.fold(user.userName() + " " + user.displayName());
    store.save(
        new User(
            id, user.userName(), user.displayName(), folded, hash, oneTimeUntil, null, 1, now));
    user.roles().forEach(role -> store.addRole(id, role.name()));
    rules.pathsOf(user.areaCodes()).forEach(path -> store.addArea(ids.next(), id, path, now));
    audit.append(
        actorId,
        "account.user-created",
        id,
        Map.of(
            "userName", user.userName(),
            "roles", new TreeSet<>(user.roles()).toString(),
            "areas", user.areaCodes().toString()));
    return id;
  }
}
