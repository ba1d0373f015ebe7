package vn.rasoat.server.statistics;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.round.RoundReader;

/** Makes the counts of a round anew from its events, as where a new kind of count was added. */
@Singleton
public class RebuildStatistics {
  private final StatisticsStore store;
  private final KeepCounts counts;
  private final RoundReader rounds;
  private final ReviewEvents events;
  private final WriteTransaction writes;
  private final AuditLog audit;

  RebuildStatistics(
      StatisticsStore store,
      KeepCounts counts,
      RoundReader rounds,
      ReviewEvents events,
      WriteTransaction writes,
      AuditLog audit) {
    this.store = store;
    this.counts = counts;
    this.rounds = rounds;
    this.events = events;
    this.writes = writes;
    this.audit = audit;
  }

  /**
   * Rebuilds. Until it ends, readers see the old counts and nothing of the round is written. Who
   * may is not asked: it is for the operator, who has the database in hand anyway.
   *
   * @return how many events were counted
   * @throws ProblemException UNKNOWN_ROUND
   */
  public int rebuild(String roundId) {
    if (rounds.find(roundId).isEmpty()) {
      throw new ProblemException(ProblemType.UNKNOWN_ROUND);
    }
    return writes.run(
        () -> {
          events.hold(roundId);
          store.removeHouseholds(roundId);
          store.removeClasses(roundId);
          store.removeIndicators(roundId);
          store.removeClosings(roundId);
          AtomicInteger counted = new AtomicInteger();
          events.replay(
              roundId,
              event -> {
                counts.on(event);
                counted.incrementAndGet();
              });
          audit.append(null, "statistics.rebuilt", roundId, Map.of());
          return counted.get();
        });
  }
}
