package vn.rasoat.server.platform.security;

import java.util.Optional;

/**
 * Where users are looked up, anew at every request: a lock, a lost role or a changed area counts
 * from the next request on. Answered by the account feature.
 */
public interface ActorSource {
  /** The user of an access token; empty if unknown, locked or signed out since it was made. */
  Optional<SignedIn> findByAccessToken(AccessToken token);

  /** The user of a page session; empty if it ended or the user is locked. Renews its idle time. */
  Optional<SignedIn> findByPageSession(String secret);
}
