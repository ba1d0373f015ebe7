package vn.rasoat.server.account;

/**
 * An area to choose from.
 *
 * @param name as it is said
 * @param above the areas it lies in, as one text
 */
public record AreaChoice(String code, String name, String above) {}
