package vn.rasoat.sync;

import java.time.Instant;
import java.util.List;

/**
 * One batch as a tablet sends it.
 *
 * @param deviceId UUID of the installation
 * @param sentAt by the tablet's clock; the server stores it to measure the clock, never to order
 * @param records in the order they were made ready, at most {@link SyncLimits#MAX_RECORDS}
 */
public record PushRequest(String deviceId, Instant sentAt, List<Envelope> records) {
  public PushRequest {
    records = List.copyOf(records);
  }
}
