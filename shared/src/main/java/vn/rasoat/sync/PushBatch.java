package vn.rasoat.sync;

import java.time.Instant;
import java.util.List;

/**
 * One batch as the server read it: the faulty records stand among the readable ones, in the order
 * sent.
 *
 * @param deviceId UUID of the installation
 * @param sentAt by the tablet's clock
 */
public record PushBatch(String deviceId, Instant sentAt, List<PushedRecord> records) {
  public PushBatch {
    records = List.copyOf(records);
  }
}
