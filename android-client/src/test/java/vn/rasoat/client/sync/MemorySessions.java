package vn.rasoat.client.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;

/** A session store without a disk, which remembers what was saved. */
final class MemorySessions implements SessionStore {
  final List<Session> saved = new ArrayList<>();
  private @Nullable Session session;

  MemorySessions(@Nullable Session session) {
    this.session = session;
  }

  @Override
  public synchronized Optional<Session> find() {
    return Optional.ofNullable(session);
  }

  @Override
  public synchronized void save(Session other) {
    session = other;
    saved.add(other);
  }

  @Override
  public synchronized void clear() {
    session = null;
  }
}
