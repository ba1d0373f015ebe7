package vn.rasoat.server.platform.events;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.order.OrderUtil;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEventJson;
import vn.rasoat.server.platform.db.WriteTransaction;

/** The one way in which steps of the review tell each other what happened. */
@Singleton
public class ReviewEvents {
  private static final int REPLAY_PAGE = 1000;

  private final ReviewEventStore store;
  private final RoundPositions positions;
  private final WriteTransaction writes;
  private final BeanProvider<ReviewEventListener> provider;
  private volatile @Nullable List<ReviewEventListener> listeners;

  /** Listeners come late, because a listener may itself publish. */
  ReviewEvents(
      ReviewEventStore store,
      RoundPositions positions,
      WriteTransaction writes,
      BeanProvider<ReviewEventListener> listeners) {
    this.store = store;
    this.positions = positions;
    this.writes = writes;
    this.provider = listeners;
  }

  /**
   * Stores an event and tells every listener, before it returns. From the first event on the
   * transaction holds the round against other writers, so that the stored order is the order in
   * which the events came to count.
   *
   * @throws IllegalStateException outside a writing transaction
   */
  public void publish(ReviewEvent event) {
    if (!writes.isOpen()) {
      throw new IllegalStateException("an event belongs to the transaction of its deed");
    }
    long position = positions.next(event.roundId());
    store.add(
        event.roundId(),
        position,
        ReviewEventJson.type(event),
        ReviewEventJson.write(event),
        event.at().toEpochMilli());
    for (ReviewEventListener listener : listeners()) {
      listener.on(event);
    }
  }

  /**
   * Reads every event of a round in its order, a page at a time, so that memory stays small however
   * many there are. Within a writing transaction that called {@link #hold} first, none is missed.
   */
  public void replay(String roundId, Consumer<ReviewEvent> reader) {
    long after = 0;
    List<StoredEvent> page = store.listAfter(roundId, after, REPLAY_PAGE);
    while (!page.isEmpty()) {
      for (StoredEvent stored : page) {
        reader.accept(ReviewEventJson.read(stored.payload()));
        after = stored.position();
      }
      page = store.listAfter(roundId, after, REPLAY_PAGE);
    }
  }

  /** Holds a round against every other writer until the transaction ends. */
  public void hold(String roundId) {
    if (!writes.isOpen()) {
      throw new IllegalStateException("only a writing transaction can hold a round");
    }
    positions.hold(roundId);
  }

  private List<ReviewEventListener> listeners() {
    List<ReviewEventListener> known = listeners;
    if (known == null) {
      known = provider.stream().sorted(OrderUtil.COMPARATOR).toList();
      listeners = known;
    }
    return known;
  }
}
