/**
 * Sheets as they come in from tablets: every revision kept as it was sent, the current state of
 * each household made from them, one receipt per record, and the feed from which tablets pull.
 *
 * <p>Comes in from: {@code POST /api/v1/sync/push} and the demo, both through {@link
 * vn.rasoat.server.inbox.ReceiveSheets}. Goes out to: classification, by {@link
 * vn.rasoat.review.ReviewEvent.Received}; pages, through {@link
 * vn.rasoat.server.inbox.InboxReader}; tablets, by {@code GET /api/v1/sync/pull}. Owns the tables
 * {@code inbox_*}.
 */
@NullMarked
package vn.rasoat.server.inbox;

import org.jspecify.annotations.NullMarked;
