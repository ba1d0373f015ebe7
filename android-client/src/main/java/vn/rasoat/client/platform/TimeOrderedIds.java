package vn.rasoat.client.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/**
 * UUIDs of version 7: 48 bits of time in milliseconds, then chance. The time only keeps new rows
 * together in an index; nothing is ever ordered by it, because a tablet's clock may be wrong.
 */
public final class TimeOrderedIds implements Ids {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Clock clock;
  private final Random random;

  /**
   * Ids by a clock and a source of chance.
   *
   * @param random a SecureRandom outside of tests
   */
  public TimeOrderedIds(Clock clock, Random random) {
    this.clock = clock;
    this.random = random;
  }

  /** Ids by the clock of the device. */
  public static TimeOrderedIds ofDevice(SecureRandom random) {
    return new TimeOrderedIds(Clock.systemUTC(), random);
  }

  @Override
  public String next() {
    long high = clock.millis() << 16 | VERSION | random.nextLong() >>> 52;
    long low = VARIANT | random.nextLong() >>> 2;
    return new UUID(high, low).toString();
  }
}
