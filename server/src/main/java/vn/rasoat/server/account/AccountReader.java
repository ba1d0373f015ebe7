package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.rasoat.server.platform.security.AreaScope;

/** What other features may ask about users. */
@Singleton
public class AccountReader {
  private static final int MOST_PEOPLE = 200;

  private final AccountStore store;
  private final Clock clock;

  AccountReader(AccountStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The areas of a user now; none for an unknown user. */
  public AreaScope scopeOf(String userId) {
    Instant now = clock.instant();
    return new AreaScope(
        store.listAreas(List.of(userId)).stream()
            .filter(area -> area.coveredAt(area.areaPath(), now))
            .map(AreaRow::areaPath)
            .toList());
  }

  /** Whether an area, or one above it, was the user's at an instant. */
  public boolean wasAssigned(String userId, String areaPath, Instant at) {
    return store.listAreas(List.of(userId)).stream().anyMatch(a -> a.coveredAt(areaPath, at));
  }

  /** Whether an area, or one above it, was ever the user's. */
  public boolean wasEverAssigned(String userId, String areaPath) {
    return store.listAreas(List.of(userId)).stream()
        .anyMatch(area -> AreaScope.contains(area.areaPath(), areaPath));
  }

  /** The id of a user name; empty if nobody has it. */
  public Optional<String> findIdByUserName(String userName) {
    return store.findByUserName(NewUser.normalizeUserName(userName)).map(User::id);
  }

  /** Someone with a user name; empty if nobody has it. */
  public Optional<Person> findPerson(String userName) {
    return store.findByUserName(NewUser.normalizeUserName(userName)).map(Person::of);
  }

  /** Up to 200 people who are not locked and have areas inside an area now, by user name. */
  public List<Person> listWorkingIn(String areaPath) {
    return store.listWorkingIn(areaPath, areaPath + "/%", MOST_PEOPLE).stream()
        .map(Person::of)
        .toList();
  }

  /**
   * A user as others may name them.
   *
   * @param displayName the name people know them by
   */
  public record Person(String id, String userName, String displayName) {
    private static Person of(User user) {
      return new Person(user.id(), user.userName(), user.displayName());
    }
  }

  /** Display names by user id, for those of the ids that exist. */
  public Map<String, String> displayNames(Collection<String> userIds) {
    Map<String, String> names = new TreeMap<>();
    if (!userIds.isEmpty()) {
      store.listByIdIn(userIds).forEach(user -> names.put(user.id(), user.displayName()));
    }
    return names;
  }
}
