package vn.rasoat.server.account;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/**
 * A refresh token with its family.
 *
 * @param usedAt set once it was exchanged for the next
 * @param credentialVersion the user's when the family began
 * @param deviceId the tablet the family is bound to; null if it is bound to none
 * @param revokedAt set once the family is void
 */
@Introspected
record RefreshToken(
    String secretHash,
    String familyId,
    @EpochMillis Instant expiresAt,
    @Nullable @EpochMillis Instant usedAt,
    String userId,
    int credentialVersion,
    @Nullable String deviceId,
    @Nullable @EpochMillis Instant revokedAt) {}
