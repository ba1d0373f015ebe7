package vn.rasoat.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch as the server read it: the faulty records stand among the readable ones, in the order
 * sent.
 *
 * @param deviceId UUID of the installation
 * @param sentAt by the tablet's clock
 * @param unsent how many records stay on the tablet after this batch; null if not told
 */
public record PushBatch(
    String deviceId, Instant sentAt, List<PushedRecord> records, @Nullable Integer unsent) {
  public PushBatch {
    records = List.copyOf(records);
  }
}
