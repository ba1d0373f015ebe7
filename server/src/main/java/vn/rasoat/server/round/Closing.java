package vn.rasoat.server.round;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import vn.rasoat.review.Stage;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.security.AreaScope;

/**
 * A stage closed for an area and everything below it.
 *
 * @param closedBy id of the user
 */
@Introspected
public record Closing(
    Stage stage, String areaPath, @EpochMillis Instant closedAt, String closedBy) {

  /** Whether the closing holds for an area: it is the area closed, or lies below it. */
  public boolean covers(String path) {
    return AreaScope.contains(areaPath, path);
  }
}
