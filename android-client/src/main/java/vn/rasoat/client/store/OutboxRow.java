package vn.rasoat.client.store;

import vn.rasoat.sync.Envelope;

/**
 * One edit that waits for a receipt. A record has at most one row; what is declared ready while its
 * row is under way follows once the receipt has come.
 *
 * @param position place in the order of sending, from 1; {@link #NEW} until the store gives one
 * @param envelope as it was when declared ready; never changed, so that a resend is the same edit
 * @param bytes UTF-8 bytes of the envelope on the wire
 * @param offered whether it was ever handed out for sending: from then on the server may have it,
 *     and only a receipt takes it out of the outbox
 */
public record OutboxRow(long position, Envelope envelope, int bytes, boolean offered) {
  /** The position of a row that is not stored yet. */
  public static final long NEW = 0;

  /** UUID of the sheet. */
  public String recordId() {
    return envelope.recordId();
  }

  /** UUID of the edit. */
  public String revisionId() {
    return envelope.revisionId();
  }

  OutboxRow at(long otherPosition) {
    return new OutboxRow(otherPosition, envelope, bytes, offered);
  }

  OutboxRow asOffered() {
    return new OutboxRow(position, envelope, bytes, true);
  }
}
