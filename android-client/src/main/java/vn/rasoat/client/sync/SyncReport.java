package vn.rasoat.client.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Attempt;

/**
 * What a run did, and when to run again.
 *
 * @param nextTryIn null if only a person or new work makes another run worth while
 * @param deviceRevoked whether the server told that this device was revoked. It may still send;
 *     once nothing is unsynced, and no file is left to be sent, the caller removes the vault with
 *     store and files ({@code Vaults.remove})
 */
public record SyncReport(Attempt attempt, @Nullable Duration nextTryIn, boolean deviceRevoked) {}
