package vn.rasoat.client.sync;

import org.jspecify.annotations.Nullable;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.PushRequest;

/** The server, seen from the tablet. Never throws for what a network does. */
public interface ServerLink {
  /** Sends a batch. Sending the same batch again is safe. */
  LinkResult<PushReply> push(PushRequest request);

  /**
   * Asks for changes.
   *
   * @param cursor of the last page; null to begin
   * @param limit changes at most, 1 to 200
   */
  LinkResult<PullPage> pull(@Nullable String cursor, int limit);
}
