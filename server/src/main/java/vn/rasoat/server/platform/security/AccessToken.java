package vn.rasoat.server.platform.security;

/**
 * What an access token says.
 *
 * @param userId whose it is
 * @param credentialVersion the user's at the time; a lock or a new password makes it old
 */
public record AccessToken(String userId, int credentialVersion) {}
