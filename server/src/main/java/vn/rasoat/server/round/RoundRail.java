package vn.rasoat.server.round;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.rasoat.server.platform.page.RailEntry;
import vn.rasoat.server.platform.security.Role;

/** The way to the pages of rounds. */
@Factory
final class RoundRail {
  @Singleton
  @Named("rounds")
  RailEntry rounds() {
    return new RailEntry(
        RailEntry.Section.ADMINISTRATION,
        30,
        "rounds.title",
        "/rounds",
        Set.of(Role.ADMINISTRATOR, Role.PROVINCE_STAFF, Role.DISTRICT_STAFF, Role.COMMUNE_CHAIR));
  }
}
