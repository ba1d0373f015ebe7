package vn.rasoat.server.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.rasoat.server.platform.db.EpochMillis;

/**
 * Someone signed in on the pages.
 *
 * @param secretHash SHA-256 of the cookie's value
 * @param credentialVersion the user's when it began; an older one than now ends it
 * @param seenAt of the last request, to the minute
 */
@MappedEntity("account_page_session")
record PageSession(
    @Id String secretHash,
    String userId,
    int credentialVersion,
    @EpochMillis Instant begunAt,
    @EpochMillis Instant seenAt) {}
