package vn.rasoat.client.store;

import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.Envelope;

/**
 * One edit that waits for a receipt. A record has at most one row; what is declared ready while its
 * row is under way follows once the receipt has come.
 *
 * @param position place in the order of sending, from 1; {@link #NEW} until the store gives one
 * @param dispatch as it was when declared ready; never changed, so that a resend is the same edit
 * @param bytes UTF-8 bytes of the record on the wire
 * @param offered whether it was ever handed out for sending: from then on the server may have it,
 *     and only a receipt takes it out of the outbox
 */
public record OutboxRow(long position, Dispatch dispatch, int bytes, boolean offered) {
  /** The position of a row that is not stored yet. */
  public static final long NEW = 0;

  /** UUID of the record: a sheet, a visit or a meeting. */
  public String recordId() {
    return dispatch.recordId();
  }

  /** UUID of the edit. */
  public String revisionId() {
    return dispatch.revisionId();
  }

  /**
   * The sheet it carries.
   *
   * @throws IllegalStateException if it carries a record of another kind
   */
  public Envelope envelope() {
    if (dispatch instanceof Envelope envelope) {
      return envelope;
    }
    throw new IllegalStateException("the row " + position + " carries no sheet");
  }

  /** The same row at a place of the outbox. */
  public OutboxRow at(long otherPosition) {
    return new OutboxRow(otherPosition, dispatch, bytes, offered);
  }

  OutboxRow asOffered() {
    return new OutboxRow(position, dispatch, bytes, true);
  }
}
