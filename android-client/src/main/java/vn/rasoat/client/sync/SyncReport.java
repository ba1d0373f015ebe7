package vn.rasoat.client.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Attempt;

/**
 * What a run did, and when to run again.
 *
 * @param nextTryIn null if only a person or new work makes another run worth while
 */
public record SyncReport(Attempt attempt, @Nullable Duration nextTryIn) {}
