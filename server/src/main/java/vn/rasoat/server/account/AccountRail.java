package vn.rasoat.server.account;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.rasoat.server.platform.page.RailEntry;
import vn.rasoat.server.platform.security.Role;

/** The way to the pages of users. */
@Factory
final class AccountRail {
  @Singleton
  @Named("users")
  RailEntry users() {
    return new RailEntry(
            RailEntry.Section.ADMINISTRATION,
            10,
            "users.title",
            "/admin/users",
            Set.of(Role.ADMINISTRATOR))
        .asFirstFor(Role.ADMINISTRATOR);
  }
}
