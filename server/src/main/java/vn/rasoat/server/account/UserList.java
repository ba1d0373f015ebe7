package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Language;
import vn.rasoat.text.SearchText;

/** What the administrator's pages show of users. */
@Singleton
class UserList {
  static final int PAGE_SIZE = 50;

  private final AccountStore store;
  private final AreaReader areas;
  private final ReadTransaction reading;

  UserList(AccountStore store, AreaReader areas, ReadTransaction reading) {
    this.store = store;
    this.areas = areas;
    this.reading = reading;
  }

  long count(String words) {
    return store.countMatching(pattern(words));
  }

  /** The users of one page by user name, found by parts of their names with or without marks. */
  List<UserView> list(String words, int offset) {
    return reading.run(
        () -> {
          List<User> users = store.listMatching(pattern(words), PAGE_SIZE, offset);
          if (users.isEmpty()) {
            return List.<UserView>of();
          }
          List<String> ids = users.stream().map(User::id).toList();
          List<RoleRow> roles = store.listRoles(ids);
          List<AreaRow> held = store.listAreas(ids);
          Map<String, AreaUnit> units = units(held);
          return users.stream().map(user -> view(user, roles, held, units, List.of())).toList();
        });
  }

  Optional<UserView> find(String id, Language language) {
    return reading.run(
        () ->
            store
                .findById(id)
                .map(
                    user -> {
                      List<AreaRow> held = store.listAreas(List.of(id));
                      Map<String, AreaUnit> units = units(held);
                      List<UserView.HeldArea> history =
                          held.stream().map(area -> held(area, units, language)).toList();
                      return view(user, store.listRoles(List.of(id)), held, units, history);
                    }));
  }

  private static String pattern(String words) {
    return "%" + SearchText.fold(words).replace("%", "").replace("_", "") + "%";
  }

  private Map<String, AreaUnit> units(Collection<AreaRow> held) {
    Set<String> codes =
        held.stream().map(UserList::codeOf).collect(Collectors.toCollection(LinkedHashSet::new));
    return areas.list(codes).stream()
        .collect(Collectors.toMap(AreaUnit::code, Function.identity()));
  }

  private static String codeOf(AreaRow area) {
    return AreaScope.codeOf(area.areaPath());
  }

  private static UserView view(
      User user,
      List<RoleRow> roles,
      List<AreaRow> held,
      Map<String, AreaUnit> units,
      List<UserView.HeldArea> history) {
    EnumSet<Role> own = EnumSet.noneOf(Role.class);
    roles.stream().filter(row -> row.userId().equals(user.id())).forEach(r -> own.add(r.role()));
    List<AreaUnit> current =
        held.stream()
            .filter(area -> area.userId().equals(user.id()) && area.validUntil() == null)
            .map(area -> units.get(codeOf(area)))
            .filter(java.util.Objects::nonNull)
            .toList();
    return new UserView(
        user.id(),
        user.userName(),
        user.displayName(),
        user.isLocked(),
        user.hasOneTimePassword(),
        own,
        current,
        history);
  }

  private static UserView.HeldArea held(
      AreaRow area, Map<String, AreaUnit> units, Language language) {
    String code = codeOf(area);
    @Nullable AreaUnit unit = units.get(code);
    String name = unit == null ? code : unit.fullName(language);
    return new UserView.HeldArea(code, name, area.validFrom(), area.validUntil());
  }
}
