package vn.rasoat.client.sync;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * When to try again: 15 s, 30 s, 1 min ... to half an hour, of which the second half is drawn by
 * lot, so that a village of tablets that lost signal together does not come back together.
 */
public final class RetryPlan {
  private static final long FIRST_MILLIS = 15_000;
  private static final long LONGEST_MILLIS = 30 * 60_000;
  private static final long LONGEST_ASKED_MILLIS = 6 * 3_600_000;

  private final Random random;

  /** A plan by a source of chance; the same source gives the same plan. */
  public RetryPlan(Random random) {
    this.random = random;
  }

  /**
   * How long to wait.
   *
   * @param failures attempts that failed in a row, at least 1
   * @param asked how long the server asked to wait, which is never cut short (but for more than six
   *     hours); null if it did not ask
   */
  public Duration next(int failures, @Nullable Duration asked) {
    int doublings = Math.min(Math.max(failures, 1) - 1, 20);
    long whole = Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS);
    long lot = (long) (random.nextDouble() * whole / 2);
    if (asked != null) {
      long least = Math.min(Math.max(asked.toMillis(), 0), LONGEST_ASKED_MILLIS);
      return Duration.ofMillis(least + Math.min(lot, least / 5 + 1000));
    }
    return Duration.ofMillis(whole / 2 + lot);
  }
}
