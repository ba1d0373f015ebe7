/**
 * What happened in a round, kept for good and told to whoever counts or reacts, in the transaction
 * of the deed. Owns events_review_event and events_round.
 */
@NullMarked
package vn.rasoat.server.platform.events;

import org.jspecify.annotations.NullMarked;
