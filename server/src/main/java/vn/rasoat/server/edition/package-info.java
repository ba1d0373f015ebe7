/**
 * The editions of the standard this server knows.
 *
 * <p>Comes in from: the data that ships with shared, read once at the start. Goes out to: every
 * feature that asks, checks, judges or names by an edition. Owns no table.
 */
@NullMarked
package vn.rasoat.server.edition;

import org.jspecify.annotations.NullMarked;
