package vn.rasoat.server.statistics;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A contribution as it stands in the database. */
@MappedEntity("statistics_household")
record HouseholdRow(
    String roundId,
    String stage,
    @Id String householdId,
    String areaPath,
    int revision,
    String householdClass,
    int persons,
    int ethnicMinority,
    String indicators) {}
