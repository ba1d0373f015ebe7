package vn.rasoat.server.platform.security;

/**
 * A user as found at the beginning of a request.
 *
 * @param actor who, what and where
 * @param displayName the name people know them by
 * @param mustChangePassword whether a one-time password is still in use: nothing else is open then
 */
public record SignedIn(Actor actor, String displayName, boolean mustChangePassword) {}
