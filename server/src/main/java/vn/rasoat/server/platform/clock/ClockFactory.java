package vn.rasoat.server.platform.clock;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the server. */
@Factory
public final class ClockFactory {
  /** UTC; pages show the time of Vietnam. Secondary, so that a test's clock takes its place. */
  @Singleton
  @Secondary
  public Clock clock() {
    return Clock.systemUTC();
  }
}
