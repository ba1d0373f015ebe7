package vn.rasoat.server.edition;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.rasoat.server.platform.page.RailEntry;
import vn.rasoat.server.platform.security.Role;

/** The way to the pages of the law. */
@Factory
final class EditionRail {
  @Singleton
  @Named("editions")
  RailEntry editions() {
    return new RailEntry(
        RailEntry.Section.ADMINISTRATION, 90, "editions.title", "/editions", Set.of(Role.values()));
  }
}
