package vn.rasoat.sync;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a batch.
 *
 * @param receipts one per record, in the order sent
 * @param serverTime when the server answered; lets the tablet measure its own clock
 * @param deviceRevoked whether the device was revoked: it may still push, and wipes itself once its
 *     outbox is empty
 */
public record PushReply(List<Receipt> receipts, Instant serverTime, boolean deviceRevoked) {
  public PushReply {
    receipts = List.copyOf(receipts);
  }

  /** The answer to a device in good standing. */
  public PushReply(List<Receipt> receipts, Instant serverTime) {
    this(receipts, serverTime, false);
  }
}
