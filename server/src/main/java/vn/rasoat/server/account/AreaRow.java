package vn.rasoat.server.account;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.security.AreaScope;

/**
 * An area that is or was a user's.
 *
 * @param areaPath the area with all below it
 * @param validFrom from this instant on
 * @param validUntil up to, not including, this instant; null while it is the user's
 */
@Introspected
record AreaRow(
    String id,
    String userId,
    String areaPath,
    @EpochMillis Instant validFrom,
    @Nullable @EpochMillis Instant validUntil) {

  boolean coveredAt(String path, Instant at) {
    return AreaScope.contains(areaPath, path)
        && !at.isBefore(validFrom)
        && (validUntil == null || at.isBefore(validUntil));
  }
}
