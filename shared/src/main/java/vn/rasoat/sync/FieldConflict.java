package vn.rasoat.sync;

import org.jspecify.annotations.Nullable;

/**
 * One field that two edits changed differently.
 *
 * @param path {@code /answers/<question>}, {@code /members/<id>/answers/<question>}, {@code
 *     /members/<id>} (removed on one side, changed on the other), {@code
 *     /incomeWorksheet/<month>/<source>} or {@code /confirmations/<check><path>}
 * @param base JSON text of the value both began from; null if there was none
 * @param yours JSON text of the value sent; null if removed
 * @param current JSON text of the value on the server; null if removed
 */
public record FieldConflict(
    String path, @Nullable String base, @Nullable String yours, @Nullable String current) {}
