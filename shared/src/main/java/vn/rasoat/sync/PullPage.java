package vn.rasoat.sync;

import java.time.Instant;
import java.util.List;

/**
 * One page of changes.
 *
 * @param changes in the order of the server's feed
 * @param cursor where the next page begins; opaque to the tablet, which saves it in the transaction
 *     that stores the changes
 * @param more whether the next page has something now
 * @param serverTime when the server answered
 */
public record PullPage(List<Change> changes, String cursor, boolean more, Instant serverTime) {
  public PullPage {
    changes = List.copyOf(changes);
  }
}
