package vn.rasoat.server.platform.page;

import java.util.Set;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;

/**
 * A way into a feature on the left rail. A feature that has pages offers one bean of this type;
 * what no feature offers does not stand there.
 *
 * @param section the procedure or the administrator's pages
 * @param order place in its section, smaller first; the procedure's steps count in tens
 * @param textKey key of the words
 * @param path address of the page
 * @param roles who may open it
 */
public record RailEntry(Section section, int order, String textKey, String path, Set<Role> roles) {

  /** Where on the rail an entry stands. */
  public enum Section {
    PROCEDURE,
    ADMINISTRATION
  }

  boolean isFor(Actor actor) {
    return actor.roles().stream().anyMatch(roles::contains);
  }
}
