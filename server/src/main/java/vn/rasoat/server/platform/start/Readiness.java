package vn.rasoat.server.platform.start;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Whether the work of the start is done; /health answers 200 only then. */
@Singleton
public class Readiness implements HealthIndicator {
  private volatile boolean ready;

  /** Called once, when all work of the start is done. */
  public void markReady() {
    ready = true;
  }

  /** Whether the server is ready. */
  public boolean isReady() {
    return ready;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(
        () ->
            HealthResult.builder("start-up", ready ? HealthStatus.UP : HealthStatus.DOWN).build());
  }
}
