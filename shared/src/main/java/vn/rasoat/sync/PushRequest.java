package vn.rasoat.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch as a tablet sends it.
 *
 * @param deviceId UUID of the installation
 * @param sentAt by the tablet's clock; the server stores it to measure the clock, never to order
 * @param records in the order they were made ready, at most {@link SyncLimits#MAX_RECORDS}
 * @param unsent how many records stay on the tablet after this batch, so that the commune sees who
 *     has work that was not sent; null if not told
 */
public record PushRequest(
    String deviceId, Instant sentAt, List<Dispatch> records, @Nullable Integer unsent) {
  public PushRequest {
    records = List.copyOf(records);
  }

  /** A batch that does not tell how much is left. */
  public PushRequest(String deviceId, Instant sentAt, List<? extends Dispatch> records) {
    this(deviceId, sentAt, List.copyOf(records), null);
  }
}
