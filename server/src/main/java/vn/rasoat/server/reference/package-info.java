/**
 * What a tablet needs to work without signal: the editions, the areas of its user and the rounds
 * that are open, as files that are the same bytes as long as the data is the same.
 *
 * <p>Comes in from: tablets that are registered and not revoked. Goes out to: their stores; a
 * download that broke off goes on where it stopped. Owns no table.
 */
@NullMarked
package vn.rasoat.server.reference;

import org.jspecify.annotations.NullMarked;
