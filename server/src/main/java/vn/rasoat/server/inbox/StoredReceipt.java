package vn.rasoat.server.inbox;

import io.micronaut.core.annotation.Introspected;

/**
 * What an edit was answered with when it came first.
 *
 * @param contentHash of {@link Submission}: another content under the same ids is a mistake
 * @param receipt JSON
 */
@Introspected
record StoredReceipt(
    String recordId,
    String revisionId,
    String contentHash,
    String areaPath,
    String userId,
    String receipt) {}
