package vn.rasoat.server.platform.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RetryLater;

/**
 * Limits guesses at secrets: per user name, so that nobody tries a whole dictionary on one account,
 * and per address, so that nobody tries one password on all accounts. An attempt is taken before
 * the check and given back if it was right, so that a district office behind one address can sign
 * in.
 */
@Singleton
public final class AttemptLimit {
  private static final int PER_NAME = 10;
  private static final Duration PER_NAME_REFILL = Duration.ofMinutes(10);
  private static final int PER_ADDRESS = 60;
  private static final Duration PER_ADDRESS_REFILL = Duration.ofMinutes(10);
  private static final int MOST_REMEMBERED = 20_000;

  private final TimeMeter time;
  private final Map<String, Bucket> byName = new Remembered();
  private final Map<String, Bucket> byAddress = new Remembered();

  public AttemptLimit(Clock clock) {
    this.time = new ClockMeter(clock);
  }

  /**
   * Takes one attempt.
   *
   * @throws RetryLater as TOO_MANY_ATTEMPTS if none is left for the name or the address
   */
  public Attempt begin(String userName, String address) {
    Bucket name = bucket(byName, userName, PER_NAME, PER_NAME_REFILL);
    Bucket from = bucket(byAddress, address, PER_ADDRESS, PER_ADDRESS_REFILL);
    take(from);
    try {
      take(name);
    } catch (RetryLater e) {
      from.addTokens(1);
      throw e;
    }
    return new Attempt(name, from);
  }

  private static void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long nanos = probe.getNanosToWaitForRefill();
      throw new RetryLater(
          ProblemType.TOO_MANY_ATTEMPTS,
          Duration.ofSeconds(TimeUnit.NANOSECONDS.toSeconds(nanos) + 1));
    }
  }

  private Bucket bucket(Map<String, Bucket> buckets, String key, int size, Duration refill) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          key,
          k ->
              Bucket.builder()
                  .withCustomTimePrecision(time)
                  .addLimit(Bandwidth.builder().capacity(size).refillGreedy(size, refill).build())
                  .build());
    }
  }

  /** One attempt under way. */
  public static final class Attempt {
    private final Bucket name;
    private final Bucket address;

    private Attempt(Bucket name, Bucket address) {
      this.name = name;
      this.address = address;
    }

    /** The secret was right: the attempt does not count. */
    public void succeeded() {
      name.addTokens(1);
      address.addTokens(1);
    }
  }

  /** Forgets what was asked for least lately, so that invented names cannot fill the memory. */
  private static final class Remembered extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    Remembered() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
