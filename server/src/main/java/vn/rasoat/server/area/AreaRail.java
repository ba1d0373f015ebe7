package vn.rasoat.server.area;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.rasoat.server.platform.page.RailEntry;
import vn.rasoat.server.platform.security.Role;

/** The way to the pages of areas. */
@Factory
final class AreaRail {
  @Singleton
  @Named("areas")
  RailEntry areas() {
    return new RailEntry(
        RailEntry.Section.ADMINISTRATION,
        20,
        "areas.title",
        "/admin/areas",
        Set.of(Role.ADMINISTRATOR, Role.COMMUNE_OFFICIAL));
  }
}
