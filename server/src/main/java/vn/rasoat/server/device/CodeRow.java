package vn.rasoat.server.device;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/**
 * A one-time code, of which only the hash is kept.
 *
 * @param areaPath path of the commune the tablet will belong to
 * @param userId whose tablet it will be; null for one of the commune
 * @param withdrawnAt set if it was taken back
 * @param usedAt set once a tablet registered with it
 * @param deviceId the tablet that did
 */
@MappedEntity("device_code")
record CodeRow(
    @Id String id,
    String codeHash,
    String areaPath,
    @Nullable String userId,
    String issuedBy,
    @EpochMillis Instant issuedAt,
    @EpochMillis Instant expiresAt,
    @Nullable @EpochMillis Instant withdrawnAt,
    @Nullable @EpochMillis Instant usedAt,
    @Nullable String deviceId) {}
