package vn.rasoat.server.device;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.rasoat.server.platform.page.RailEntry;
import vn.rasoat.server.platform.security.Role;

/** The way to the pages of tablets. */
@Factory
final class DeviceRail {
  @Singleton
  @Named("devices")
  RailEntry devices() {
    return new RailEntry(
        RailEntry.Section.ADMINISTRATION,
        30,
        "devices.title",
        "/devices",
        Set.of(Role.ADMINISTRATOR, Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR));
  }
}
