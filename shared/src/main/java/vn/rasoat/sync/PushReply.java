package vn.rasoat.sync;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a batch.
 *
 * @param receipts one per record, in the order sent
 * @param serverTime when the server answered; lets the tablet measure its own clock
 */
public record PushReply(List<Receipt> receipts, Instant serverTime) {
  public PushReply {
    receipts = List.copyOf(receipts);
  }
}
