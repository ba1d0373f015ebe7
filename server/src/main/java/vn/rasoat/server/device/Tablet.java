package vn.rasoat.server.device;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/**
 * A tablet that was registered.
 *
 * @param id UUID that the tablet made for itself
 * @param name as its user called it
 * @param secretHash SHA-256 of the secret it was given
 * @param areaPath path of the commune it was registered for
 * @param userId the only one who may sign in on it; null for whoever works in the commune
 * @param lastUserId who signed in on it last
 * @param lastContactAt when it was last heard of, to five minutes
 * @param unsent records left on it when it last said so; null as long as it never did
 */
@MappedEntity("device_tablet")
public record Tablet(
    @Id String id,
    String name,
    String secretHash,
    String areaPath,
    @Nullable String userId,
    @Nullable String lastUserId,
    String appVersion,
    @EpochMillis Instant enrolledAt,
    @EpochMillis Instant lastContactAt,
    @Nullable Integer unsent,
    @Nullable @EpochMillis Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revokeReason) {

  /** Whether it was shut out. */
  public boolean isRevoked() {
    return revokedAt != null;
  }
}
