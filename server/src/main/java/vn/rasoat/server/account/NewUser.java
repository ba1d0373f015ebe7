package vn.rasoat.server.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.SearchText;

/**
 * A user to be created.
 *
 * @param userName 3 to 40 of a-z, 0-9, dot, hyphen and underscore; capitals are made small
 * @param displayName 1 to 120 characters
 * @param roles at least one
 * @param areaCodes codes of existing areas, not above the level of the widest role
 */
public record NewUser(
    String userName, String displayName, Set<Role> roles, List<String> areaCodes) {
  public NewUser {
    userName = normalizeUserName(userName);
    displayName = SearchText.normalize(displayName.strip());
    roles = Set.copyOf(roles);
    areaCodes = List.copyOf(areaCodes);
  }

  static String normalizeUserName(String userName) {
    return userName.strip().toLowerCase(Locale.ROOT);
  }
}
