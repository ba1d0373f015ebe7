package vn.rasoat.server.device;

import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;

/** Who looks after tablets, and where: administrators everywhere, communes those of their own. */
final class TabletScope {
  private TabletScope() {}

  /**
   * Checks that someone looks after tablets somewhere.
   *
   * @throws ProblemException of type NOT_PERMITTED
   */
  static void require(Actor actor) {
    actor.requireAny(Role.ADMINISTRATOR, Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR);
  }

  /**
   * Checks that someone looks after the tablets of a commune.
   *
   * @throws ProblemException of type NOT_PERMITTED or AREA_OUT_OF_SCOPE
   */
  static void require(Actor actor, String areaPath) {
    require(actor);
    if (!looksAfter(actor, areaPath)) {
      actor.scope().require(areaPath);
    }
  }

  static boolean looksAfter(Actor actor, String areaPath) {
    return actor.isAny(Role.ADMINISTRATOR) || actor.scope().covers(areaPath);
  }

  /**
   * The same for a thing that was found by an id: of another commune it is not there at all.
   *
   * @throws ProblemException of type NOT_PERMITTED or NOT_FOUND
   */
  static void requireFound(Actor actor, String areaPath) {
    require(actor);
    if (!looksAfter(actor, areaPath)) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
  }
}
