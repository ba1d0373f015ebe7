package vn.rasoat.client.sync;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.Connectivity;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;

/**
 * One run of sync: first all that waits is sent, then all that changed is read. Reading comes
 * second, so that the user's own work comes back as the server sees it. Holds no state of its own:
 * killed anywhere, the next run goes on from the store.
 */
public final class SyncEngine {
  private final LocalStore store;
  private final ServerLink link;
  private final Connectivity connectivity;
  private final Clock clock;
  private final RetryPlan retries;
  private final String deviceId;

  /**
   * An engine over one store and one server.
   *
   * @param deviceId UUID of the installation
   */
  public SyncEngine(
      LocalStore store,
      ServerLink link,
      Connectivity connectivity,
      Clock clock,
      RetryPlan retries,
      String deviceId) {
    this.store = store;
    this.link = link;
    this.connectivity = connectivity;
    this.clock = clock;
    this.retries = retries;
    this.deviceId = deviceId;
  }

  /** Runs once and notes the attempt. A second caller waits for the first. */
  public synchronized SyncReport run() {
    Tally tally = new Tally(clock.instant());
    Stop stop =
        connectivity.mayReachNetwork() ? exchange(tally) : Stop.of(AttemptOutcome.NO_SIGNAL);
    Attempt attempt = tally.attempt(clock.instant(), stop);
    store.logAttempt(attempt);
    boolean revoked = tally.isDeviceRevoked() || isRevoked(stop);
    boolean done = revoked && store.outboxSize() == 0;
    return new SyncReport(attempt, done ? null : nextTryIn(stop, tally), revoked);
  }

  private static boolean isRevoked(@Nullable Stop stop) {
    Problem problem = stop == null ? null : stop.problem();
    return problem != null && problem.type() == ProblemType.DEVICE_REVOKED;
  }

  private @Nullable Stop exchange(Tally tally) {
    ClockMeter meter = new ClockMeter(clock, store);
    Stop stop = new OutboxSender(store, link, meter, deviceId, tally).sendAll();
    if (stop == null && tally.isDeviceRevoked()) {
      return null; // a revoked device may only send
    }
    return stop == null ? new ChangeReader(store, link, meter, tally).readAll() : stop;
  }

  private @Nullable Duration nextTryIn(@Nullable Stop stop, Tally tally) {
    if (stop == null) {
      return tally.hasPutOff() ? retries.next(1, null) : null;
    }
    return switch (stop.outcome()) {
      case SIGN_IN_NEEDED -> null;
      case COMPLETE, NO_SIGNAL, REPLY_LOST, SERVER_BUSY, STOPPED_BY_SERVER, REPLY_NOT_UNDERSTOOD ->
          retries.next(failuresInARow(), stop.retryAfter());
    };
  }

  private int failuresInARow() {
    int failures = 0;
    for (Attempt attempt : store.listAttempts()) {
      if (attempt.outcome() == AttemptOutcome.COMPLETE) {
        break;
      }
      failures++;
    }
    return failures;
  }
}
