package vn.rasoat.client.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;

/**
 * One attempt to sync, as the log keeps it.
 *
 * @param startedAt by the tablet's clock
 * @param tookMillis until it ended
 * @param accepted receipts, those received before included
 * @param pulled changes stored
 * @param bytesSent bodies as they went over the network, compressed
 * @param bytesReceived bodies as they came over the network, compressed
 * @param problem what the server said, if it stopped the attempt
 */
public record Attempt(
    Instant startedAt,
    long tookMillis,
    int accepted,
    int held,
    int refused,
    int conflicts,
    int pulled,
    long bytesSent,
    long bytesReceived,
    AttemptOutcome outcome,
    @Nullable Problem problem) {}
