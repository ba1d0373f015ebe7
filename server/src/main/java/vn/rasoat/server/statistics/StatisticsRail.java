package vn.rasoat.server.statistics;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.rasoat.server.platform.page.RailEntry;
import vn.rasoat.server.platform.security.Role;

/** The way to the statistics of one's area. */
@Factory
final class StatisticsRail {
  private static final int PLACE_OF_STATISTICS = 80;

  @Singleton
  @Named("statistics")
  RailEntry statistics() {
    return new RailEntry(
            RailEntry.Section.PROCEDURE,
            PLACE_OF_STATISTICS,
            "statistics.rail",
            DistrictPages.PATH,
            Set.of(
                Role.COMMUNE_OFFICIAL,
                Role.COMMUNE_CHAIR,
                Role.DISTRICT_STAFF,
                Role.PROVINCE_STAFF,
                Role.ADMINISTRATOR))
        .asFirstFor(Role.DISTRICT_STAFF, Role.PROVINCE_STAFF);
  }
}
