package vn.rasoat.server.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import vn.rasoat.server.account.AccountReader;
import vn.rasoat.server.account.CreateUser;
import vn.rasoat.server.account.NewUser;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;

/** The accounts of the demo; their password is printed at start. Only the demo has this bean. */
@Singleton
@Requires(env = "demo")
class DemoAccounts {
  static final String PASSWORD = "rasoat-demo";
  static final String ADMINISTRATOR = "admin";
  static final String DISTRICT = "huyen.109";
  private static final String SHOWN_COMMUNE = "03565";
  private static final String PROVINCE = "12";

  private final CreateUser createUser;
  private final AccountReader accounts;

  DemoAccounts(CreateUser createUser, AccountReader accounts) {
    this.createUser = createUser;
    this.accounts = accounts;
  }

  /** The names a visitor is told. */
  static List<String> shown() {
    return List.of(
        ADMINISTRATOR,
        DISTRICT,
        "xa." + SHOWN_COMMUNE,
        "chutich." + SHOWN_COMMUNE,
        enumerator(SHOWN_COMMUNE));
  }

  static String enumerator(String communeCode) {
    return "rsv." + communeCode;
  }

  /** Creates the accounts that are not there yet. */
  void create(PublishedResult published) {
    create(ADMINISTRATOR, "Quản trị viên", Role.ADMINISTRATOR, List.of(PROVINCE));
    create(DISTRICT, "Cán bộ huyện", Role.DISTRICT_STAFF, List.of(published.districtCode()));
    create("xa." + SHOWN_COMMUNE, "Cán bộ xã", Role.COMMUNE_OFFICIAL, List.of(SHOWN_COMMUNE));
    create(
        "chutich." + SHOWN_COMMUNE, "Chủ tịch UBND xã", Role.COMMUNE_CHAIR, List.of(SHOWN_COMMUNE));
    for (PublishedResult.Commune commune : published.communes()) {
      create(
          enumerator(commune.code()),
          "Rà soát viên " + commune.code(),
          Role.ENUMERATOR,
          List.of(commune.code()));
    }
  }

  private void create(String userName, String displayName, Role role, List<String> areas) {
    if (!accounts.findIdByUserName(userName).isPresent()) {
      createUser.withPassword(
          null, new NewUser(userName, displayName, Set.of(role), areas), PASSWORD);
    }
  }

  /** An account as it acts in the use cases. */
  Actor actor(String userName, Role role) {
    String id = accounts.findIdByUserName(userName).orElseThrow();
    AreaScope scope = accounts.scopeOf(id);
    return new Actor(id, userName, Set.of(role), scope);
  }
}
