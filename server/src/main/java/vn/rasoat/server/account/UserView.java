package vn.rasoat.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.security.Role;

/**
 * A user as the administrator sees them.
 *
 * @param oneTimePassword whether a one-time password waits to be changed
 * @param areas those of now
 * @param areaHistory all that ever were, by area; empty in lists of users
 */
public record UserView(
    String id,
    String userName,
    String displayName,
    boolean locked,
    boolean oneTimePassword,
    Set<Role> roles,
    List<AreaUnit> areas,
    List<HeldArea> areaHistory) {

  /**
   * An area with the time in which it was the user's.
   *
   * @param until null while it is
   */
  public record HeldArea(String code, String name, Instant from, @Nullable Instant until) {}
}
