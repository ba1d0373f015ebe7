/**
 * The tree of areas: provinces, districts, communes as the state lists them, villages as the
 * communes keep them.
 *
 * <p>Comes in from: the national list at the first start, lists the administrator imports, villages
 * entered by hand. Goes out to: every feature that names or scopes an area ({@link
 * vn.rasoat.server.area.AreaReader}). Owns the table {@code area_unit}.
 */
@NullMarked
package vn.rasoat.server.area;

import org.jspecify.annotations.NullMarked;
