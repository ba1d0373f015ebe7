package vn.rasoat.server.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that no tablet has used yet.
 *
 * @param owner name of whose tablet it will be; null for one of the commune
 * @param issuedBy name of who issued it
 */
public record CodeView(
    String id, String commune, @Nullable String owner, String issuedBy, Instant expiresAt) {}
