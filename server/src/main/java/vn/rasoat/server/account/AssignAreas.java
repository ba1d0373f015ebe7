package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.clock.Ids;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Wording;

/**
 * Sets what a user may do and where. An area that is taken away is kept with the time it ended, so
 * that a sheet begun before it can still be told from one that never had a right to be.
 */
@Singleton
public class AssignAreas {
  private final AccountStore store;
  private final UserRules rules;
  private final WriteTransaction transaction;
  private final AuditLog audit;
  private final Clock clock;
  private final Ids ids;

  AssignAreas(
      AccountStore store,
      UserRules rules,
      WriteTransaction transaction,
      AuditLog audit,
      Clock clock,
      Ids ids) {
    this.store = store;
    this.rules = rules;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Sets the roles and areas a user has from now on.
   *
   * @param roles at least one
   * @param areaCodes codes of existing areas; none leaves the user without any
   * @throws ProblemException of type NOT_FOUND, or BAD_REQUEST with the fields at fault
   */
  public void run(Actor actor, String userId, Set<Role> roles, List<String> areaCodes) {
    actor.requireAny(Role.ADMINISTRATOR);
    UserRules.require(rules.rightsOf(roles, areaCodes));
    if (actor.userId().equals(userId) && !roles.contains(Role.ADMINISTRATOR)) {
      throw new ProblemException(
          Problem.of(
              ProblemType.BAD_REQUEST,
              new Wording(
                  "Bạn không thể tự bỏ vai trò quản trị của mình.",
                  "You cannot take the role of administrator from yourself.")));
    }
    List<String> paths = rules.pathsOf(areaCodes);
    transaction.run(
        () -> {
          if (store.findById(userId).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
          }
          store.removeRoles(userId);
          roles.forEach(role -> store.addRole(userId, role.name()));
          setAreas(userId, new TreeSet<>(paths));
          audit.append(
              actor.userId(),
              "account.rights-changed",
              userId,
              Map.of("roles", new TreeSet<>(roles).toString(), "areas", areaCodes.toString()));
        });
  }

  private void setAreas(String userId, Set<String> wanted) {
    Instant now = clock.instant();
    Set<String> held = new HashSet<>();
    for (AreaRow area : store.listAreas(List.of(userId))) {
      if (area.validUntil() == null) {
        if (wanted.contains(area.areaPath())) {
          held.add(area.areaPath());
        } else {
          store.endArea(area.id(), now);
        }
      }
    }
    for (String path : wanted) {
      if (!held.contains(path)) {
        store.addArea(ids.next(), userId, path, now);
      }
    }
  }
}
