package vn.rasoat.client.store;

import java.util.Optional;

/**
 * Where the session is kept. A save has reached the disk when it returns: the old refresh token is
 * spent by then, so a session lost is a sign-in lost.
 */
public interface SessionStore {
  /** The session; empty if nobody is signed in. */
  Optional<Session> find();

  /** Replaces the session. */
  void save(Session session);

  /** Forgets the session. Sheets and outbox stay. */
  void clear();
}
