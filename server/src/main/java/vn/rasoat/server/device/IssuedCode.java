package vn.rasoat.server.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.sync.EnrolCode;

/**
 * A code to be shown once.
 *
 * @param userName for whom; null for anyone who works in the commune
 * @param displayName the name people know them by; null without a user
 */
public record IssuedCode(
    EnrolCode code,
    AreaUnit commune,
    @Nullable String userName,
    @Nullable String displayName,
    Instant expiresAt) {}
