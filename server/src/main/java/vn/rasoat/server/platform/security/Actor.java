package vn.rasoat.server.platform.security;

import java.util.Set;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

/**
 * Who is asking, as of this very request.
 *
 * @param userId id of the user
 * @param userName the name used to sign in
 * @param roles at least one
 * @param scope the areas assigned now; an administrator may have none
 */
public record Actor(String userId, String userName, Set<Role> roles, AreaScope scope) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Whether the actor has one of the roles. */
  public boolean isAny(Role... wanted) {
    for (Role role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Checks that the actor has one of the roles.
   *
   * @throws ProblemException of type NOT_PERMITTED
   */
  public void requireAny(Role... wanted) {
    if (!isAny(wanted)) {
      throw new ProblemException(ProblemType.NOT_PERMITTED);
    }
  }
}
