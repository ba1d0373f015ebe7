package vn.rasoat.client.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.Receipt;

/** Counts one run. */
final class Tally {
  private final Instant startedAt;
  private int accepted;
  private int held;
  private int refused;
  private int conflicts;
  private int pulled;
  private int putOff;
  private boolean deviceRevoked;
  private long bytesSent;
  private long bytesReceived;

  Tally(Instant startedAt) {
    this.startedAt = startedAt;
  }

  void add(Traffic traffic) {
    bytesSent += traffic.sent();
    bytesReceived += traffic.received();
  }

  void add(Receipt receipt) {
    if (receipt instanceof Receipt.Accepted || receipt instanceof Receipt.AlreadyReceived) {
      accepted++;
    } else if (receipt instanceof Receipt.Held) {
      held++;
    } else if (receipt instanceof Receipt.Conflict) {
      conflicts++;
    } else if (receipt instanceof Receipt.Refused no
        && no.problem().type() == ProblemType.TRY_LATER) {
      putOff++;
    } else {
      refused++;
    }
  }

  void pulled(int changes) {
    pulled += changes;
  }

  /** A record that stays in the outbox for the next run. */
  void putOff() {
    putOff++;
  }

  /** What the server said of this device. */
  void device(boolean revoked) {
    deviceRevoked |= revoked;
  }

  boolean isDeviceRevoked() {
    return deviceRevoked;
  }

  boolean hasPutOff() {
    return putOff > 0;
  }

  Attempt attempt(Instant endedAt, @Nullable Stop stop) {
    return new Attempt(
        startedAt,
        Math.max(0, Duration.between(startedAt, endedAt).toMillis()),
        accepted,
        held,
        refused,
        conflicts,
        pulled,
        bytesSent,
        bytesReceived,
        stop == null ? AttemptOutcome.COMPLETE : stop.outcome(),
        stop == null ? null : stop.problem());
  }
}
