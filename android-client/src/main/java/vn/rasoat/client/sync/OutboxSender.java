package vn.rasoat.client.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.OutboxRow;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.PushRequest;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.SyncLimits;

/**
 * Empties the outbox in batches. A batch the server cannot take as a whole is halved until the
 * record at fault stands alone: that one is set aside, and the others get through.
 */
final class OutboxSender {
  /** Room for the fields around the records. */
  private static final int AROUND_BYTES = 1024;

  /** So many unexpected faults are not one record's doing but the server's. */
  private static final int MAX_UNEXPECTED = 16;

  private final LocalStore store;
  private final ServerLink link;
  private final ClockMeter clock;
  private final String deviceId;
  private final Tally tally;
  private int unexpected;

  OutboxSender(LocalStore store, ServerLink link, ClockMeter clock, String deviceId, Tally tally) {
    this.store = store;
    this.link = link;
    this.clock = clock;
    this.deviceId = deviceId;
    this.tally = tally;
  }

  /** Sends all that waits; what stopped it, or null when nothing waits that was not tried. */
  @Nullable Stop sendAll() {
    long after = 0;
    while (true) {
      List<OutboxRow> rows =
          store.offer(after, SyncLimits.MAX_RECORDS, SyncLimits.MAX_BATCH_BYTES - AROUND_BYTES);
      if (rows.isEmpty()) {
        return null;
      }
      Stop stop = send(rows);
      if (stop != null) {
        return stop;
      }
      after = rows.get(rows.size() - 1).position();
    }
  }

  private @Nullable Stop send(List<OutboxRow> rows) {
    List<Dispatch> records = new ArrayList<>(rows.size());
    rows.forEach(row -> records.add(row.dispatch()));
    Instant askedAt = clock.now();
    int unsent = Math.max(0, store.outboxSize() - rows.size());
    LinkResult<PushReply> result = link.push(new PushRequest(deviceId, askedAt, records, unsent));
    tally.add(result.traffic());
    if (result instanceof LinkResult.Answered<PushReply> answered) {
      clock.note(askedAt, answered.value().serverTime());
      tally.device(answered.value().deviceRevoked());
      return apply(rows, answered.value().receipts());
    }
    Problem atFault = atFault(result);
    if (atFault == null) {
      return Stop.of(result);
    }
    if (atFault.type() == ProblemType.UNEXPECTED && ++unexpected > MAX_UNEXPECTED) {
      return Stop.of(result);
    }
    return rows.size() > 1 ? sendHalves(rows) : setAside(rows.get(0), atFault);
  }

  private @Nullable Stop sendHalves(List<OutboxRow> rows) {
    int half = rows.size() / 2;
    Stop stop = send(rows.subList(0, half));
    return stop == null ? send(rows.subList(half, rows.size())) : stop;
  }

  /** The problem, if some record of the batch may be the cause of it; null if none can be. */
  private static @Nullable Problem atFault(LinkResult<PushReply> result) {
    if (result instanceof LinkResult.NotUnderstood<PushReply> reply) {
      return reply.tooLarge() ? Problem.of(ProblemType.UNEXPECTED) : null;
    }
    if (result instanceof LinkResult.Failed<PushReply> failed) {
      ProblemType type = failed.problem().type();
      boolean byContent =
          type == ProblemType.TOO_LARGE
              || type == ProblemType.NOT_READABLE
              || type == ProblemType.UNEXPECTED
              || type.status() == 422;
      return byContent ? failed.problem() : null;
    }
    return null;
  }

  /** A record that alone still fails. An unexpected fault is not its fault for sure: it waits. */
  private @Nullable Stop setAside(OutboxRow row, Problem problem) {
    if (problem.type() == ProblemType.UNEXPECTED) {
      tally.putOff();
      return null;
    }
    Problem own =
        problem.type() == ProblemType.TOO_LARGE
            ? Problem.of(ProblemType.RECORD_TOO_LARGE)
            : problem;
    Receipt refused = new Receipt.Refused(row.recordId(), row.revisionId(), own);
    store.applyReceipts(Collections.singletonList(refused));
    tally.add(refused);
    return null;
  }

  /** Receipts that answer no row of this batch are not applied; a row without one waits on. */
  private @Nullable Stop apply(List<OutboxRow> rows, List<Receipt> receipts) {
    List<Receipt> fitting = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      for (Receipt receipt : receipts) {
        if (receipt.recordId().equals(row.recordId())
            && receipt.revisionId().equals(row.revisionId())) {
          fitting.add(receipt);
          break;
        }
      }
    }
    store.applyReceipts(fitting);
    fitting.forEach(tally::add);
    for (int missing = fitting.size(); missing < rows.size(); missing++) {
      tally.putOff();
    }
    return null;
  }
}
