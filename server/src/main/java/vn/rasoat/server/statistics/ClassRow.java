package vn.rasoat.server.statistics;

import io.micronaut.core.annotation.Introspected;

/** Sums of a class in a village; counted last at a time in milliseconds. */
@Introspected
record ClassRow(
    String areaPath,
    String householdClass,
    int households,
    int persons,
    int minorityHouseholds,
    long countedAt) {}
