package vn.rasoat.server.household;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import vn.rasoat.server.platform.page.RailEntry;
import vn.rasoat.server.platform.page.SearchTarget;
import vn.rasoat.server.platform.security.Role;

/** The ways into the pages of households. */
@Factory
final class HouseholdEntries {
  private static final String PATH = "/households";
  private static final int PLACE_OF_CHECKING = 30;

  @Singleton
  RailEntry list() {
    return new RailEntry(
            RailEntry.Section.PROCEDURE,
            PLACE_OF_CHECKING,
            "household.rail",
            PATH,
            EnumSet.allOf(Role.class))
        .asFirstFor(Role.ENUMERATOR, Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR);
  }

  @Singleton
  SearchTarget search() {
    return new SearchTarget(PATH, EnumSet.allOf(Role.class));
  }
}
