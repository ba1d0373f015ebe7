package vn.rasoat.server.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when told to. */
public final class HeldClock extends Clock {
  private volatile Instant now;

  public HeldClock(Instant now) {
    this.now = now;
  }

  /** A clock that stands at 2022-10-01 08:00 in Vietnam. */
  public static HeldClock atTheReviewOf2022() {
    return new HeldClock(Instant.parse("2022-10-01T01:00:00Z"));
  }

  /** Moves forward. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
