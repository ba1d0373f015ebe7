package vn.rasoat.server.platform.events;

import io.micronaut.core.annotation.Introspected;

/**
 * An event as it stands in the database.
 *
 * @param position from 1, without gaps within its round
 * @param payload JSON of {@link vn.rasoat.review.ReviewEventJson}
 */
@Introspected
record StoredEvent(long position, String payload) {}
