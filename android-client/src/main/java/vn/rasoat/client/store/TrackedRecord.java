package vn.rasoat.client.store;

import org.jspecify.annotations.Nullable;

/**
 * A visit or meeting and its row of the outbox: what a store writes in one transaction.
 *
 * @param row null if nothing of it is to be sent; a row at position {@link OutboxRow#NEW} goes to
 *     the end of the outbox
 */
public record TrackedRecord(FieldRecord item, @Nullable OutboxRow row) {}
