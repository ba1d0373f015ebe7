package vn.rasoat.client.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.rasoat.client.store.LocalStore;

/**
 * Measures how far the server's clock is ahead: its time against the middle of the request, as
 * exact as half the round trip.
 */
final class ClockMeter {
  private final Clock clock;
  private final LocalStore store;

  ClockMeter(Clock clock, LocalStore store) {
    this.clock = clock;
    this.store = store;
  }

  Instant now() {
    return clock.instant();
  }

  void note(Instant askedAt, Instant serverTime) {
    Duration half = Duration.between(askedAt, clock.instant()).dividedBy(2);
    store.saveClockOffset(Duration.between(askedAt.plus(half), serverTime));
  }
}
