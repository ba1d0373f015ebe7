package vn.rasoat.server.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * What an access token says.
 *
 * @param userId whose it is
 * @param credentialVersion the user's at the time; a lock or a new password makes it old
 * @param deviceId the tablet the session is bound to; null if it is bound to none
 */
public record AccessToken(String userId, int credentialVersion, @Nullable String deviceId) {}
