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
 * @param firstFor whose first page after signing in it is
 */
public record RailEntry(
    Section section, int order, String textKey, String path, Set<Role> roles, Set<Role> firstFor) {
  public RailEntry {
    roles = Set.copyOf(roles);
    firstFor = Set.copyOf(firstFor);
  }

  /** An entry that is nobody's first page. */
  public RailEntry(Section section, int order, String textKey, String path, Set<Role> roles) {
    this(section, order, textKey, path, roles, Set.of());
  }

  /** The same entry as the first page of some roles. */
  public RailEntry asFirstFor(Role... starting) {
    return new RailEntry(section, order, textKey, path, roles, Set.of(starting));
  }

  /** Where on the rail an entry stands. */
  public enum Section {
    PROCEDURE,
    ADMINISTRATION
  }

  boolean isFirstFor(Actor actor) {
    return actor.roles().stream().anyMatch(firstFor::contains);
  }

  boolean isFor(Actor actor) {
    return actor.roles().stream().anyMatch(roles::contains);
  }
}
