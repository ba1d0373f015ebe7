package vn.rasoat.server.round;

import io.micronaut.core.annotation.Introspected;

/**
 * The population of one village as entered for a round.
 *
 * @param areaPath path of the village
 * @param households all households of the village, reviewed or not
 * @param persons at least as many as households
 */
@Introspected
public record VillagePopulation(String areaPath, int households, int persons) {}
