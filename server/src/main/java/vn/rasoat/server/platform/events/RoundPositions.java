package vn.rasoat.server.platform.events;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives out the positions of events. A transaction locks the row of a round with its first event,
 * counts on in memory, and writes the row once more before it commits: writing it for each event
 * would leave PostgreSQL hundreds of dead rows to step over at every next one.
 */
@Singleton
class RoundPositions {
  private final ReviewEventStore store;
  private final TransactionOperations<Connection> transactions;
  private final ThreadLocal<@Nullable Map<String, Long>> held = new ThreadLocal<>();

  RoundPositions(ReviewEventStore store, TransactionOperations<Connection> transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** The next position of a round, which is held until the transaction ends. */
  long next(String roundId) {
    Map<String, Long> positions = hold(roundId);
    return positions.merge(roundId, 1L, Long::sum);
  }

  /** Locks the round for the rest of the transaction and tells the last positions given out. */
  Map<String, Long> hold(String roundId) {
    Map<String, Long> positions = held.get();
    if (positions == null) {
      positions = new TreeMap<>();
      held.set(positions);
      status().registerSynchronization(new Release(positions));
    }
    if (!positions.containsKey(roundId)) {
      positions.put(roundId, store.lock(roundId));
    }
    return positions;
  }

  private TransactionStatus<?> status() {
    return transactions
        .findTransactionStatus()
        .orElseThrow(
            () -> new IllegalStateException("an event belongs to the transaction of its deed"));
  }

  /** Writes the positions before the commit and forgets them afterwards, whatever came of it. */
  private final class Release implements TransactionSynchronization {
    private final Map<String, Long> positions;

    Release(Map<String, Long> positions) {
      this.positions = positions;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      positions.forEach(store::setPosition);
    }

    @Override
    public void afterCompletion(TransactionSynchronization.Status status) {
      held.remove();
    }
  }
}
