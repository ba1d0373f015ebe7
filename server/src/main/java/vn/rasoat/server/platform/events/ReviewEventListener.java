package vn.rasoat.server.platform.events;

import io.micronaut.core.order.Ordered;
import vn.rasoat.review.ReviewEvent;

/**
 * Is told every event within the transaction it belongs to: what it throws rolls the deed back.
 * Listeners are called in the order of {@link #getOrder()}, the smallest first.
 */
public interface ReviewEventListener extends Ordered {
  /** Reacts to an event; events it has no use for are passed over. */
  void on(ReviewEvent event);
}
