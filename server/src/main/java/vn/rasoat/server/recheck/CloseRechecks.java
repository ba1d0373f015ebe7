package vn.rasoat.server.recheck;

import jakarta.inject.Singleton;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Received;
import vn.rasoat.server.platform.events.ReviewEventListener;

/**
 * Closes the open re-check of a household when a newer revision of its sheet becomes current, in
 * that transaction. The tablets are told by the inbox.
 */
@Singleton
class CloseRechecks implements ReviewEventListener {
  private final RecheckStore store;

  CloseRechecks(RecheckStore store) {
    this.store = store;
  }

  @Override
  public void on(ReviewEvent event) {
    // A first revision has nothing to answer: there was no result that could have been returned.
    if (event instanceof Received received && received.revision() > 1) {
      store.close(received.roundId(), received.householdId(), received.at(), received.revision());
    }
  }
}
