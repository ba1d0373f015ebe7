/**
 * The tablets that may sync: how one is registered, which there are, and how one is shut out.
 *
 * <p>Comes in from: officials who issue a one-time code or revoke a tablet; tablets that register
 * with a code, sign in with their secret, and say how much they have not sent. Goes out to: every
 * session of a tablet, through {@link vn.rasoat.server.platform.security.DeviceSource}. Owns the
 * tables {@code device_code} and {@code device_tablet}.
 */
@NullMarked
package vn.rasoat.server.device;

import org.jspecify.annotations.NullMarked;
