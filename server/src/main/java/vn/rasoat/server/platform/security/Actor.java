package vn.rasoat.server.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

/**
 * Who is asking, as of this very request.
 *
 * @param userId id of the user
 * @param userName the name used to sign in
 * @param roles at least one
 * @param scope the areas assigned now; an administrator may have none
 * @param device the tablet the session is bound to; null on pages and for other programs
 */
public record Actor(
    String userId,
    String userName,
    Set<Role> roles,
    AreaScope scope,
    @Nullable BoundDevice device) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  /** An actor whose session is bound to no tablet. */
  public Actor(String userId, String userName, Set<Role> roles, AreaScope scope) {
    this(userId, userName, roles, scope, null);
  }

  /**
   * The tablet of the session, revoked or not: for taking in what was captured on it.
   *
   * @throws ProblemException of type DEVICE_NOT_ENROLLED if the session is bound to none
   */
  public BoundDevice requireDevice() {
    if (device == null) {
      throw new ProblemException(ProblemType.DEVICE_NOT_ENROLLED);
    }
    return device;
  }

  /**
   * The tablet of the session: for giving something out to it.
   *
   * @throws ProblemException of type DEVICE_NOT_ENROLLED or DEVICE_REVOKED
   */
  public BoundDevice requireActiveDevice() {
    BoundDevice bound = requireDevice();
    if (bound.revoked()) {
      throw new ProblemException(ProblemType.DEVICE_REVOKED);
    }
    return bound;
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
