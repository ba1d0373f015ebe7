package vn.rasoat.server.testing;

import java.util.List;
import java.util.Set;
import vn.rasoat.server.account.CreateUser;
import vn.rasoat.server.account.NewUser;
import vn.rasoat.server.platform.security.Role;

/** Users for tests. They share one password, of their own. */
public final class TestUsers {
  public static final String PASSWORD = "mat-khau-thu-nghiem";

  private TestUsers() {}

  /**
   * Creates a user.
   *
   * @param areaCodes codes of areas, such as {@code 03565}
   * @return id of the user
   */
  public static String create(TestServer server, String userName, Role role, String... areaCodes) {
    return server
        .bean(CreateUser.class)
        .withPassword(
            null,
            new NewUser(userName, "Người " + userName, Set.of(role), List.of(areaCodes)),
            PASSWORD);
  }
}
