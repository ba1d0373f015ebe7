package vn.rasoat.server.device;

/**
 * A commune to choose.
 *
 * @param above names of the areas above it: many communes share a name
 */
public record CommuneChoice(String code, String name, String above) {}
