package vn.rasoat.server.platform.security;

/**
 * The tablet to which a session is bound, as of this very request.
 *
 * @param id UUID that the tablet made for itself
 * @param revoked whether it may do nothing any more but hand over what was captured on it
 */
public record BoundDevice(String id, boolean revoked) {}
