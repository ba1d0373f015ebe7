/**
 * Users: who they are, what they may do, and which areas are theirs and were theirs.
 *
 * <p>Comes in from: the sign-in page and calls of tablets; the administrator's page of users. Goes
 * out to: every request, which asks who its actor is ({@link
 * vn.rasoat.server.platform.security.ActorSource}); the inbox, which asks whether an area was
 * assigned ({@link vn.rasoat.server.account.AccountReader}). Owns the tables {@code account_*}.
 */
@NullMarked
package vn.rasoat.server.account;

import org.jspecify.annotations.NullMarked;
