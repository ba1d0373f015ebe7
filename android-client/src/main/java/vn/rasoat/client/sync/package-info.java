/**
 * Sends what waits in the outbox and brings what changed in the user's area. Comes in from the job
 * that runs it; goes out to the store and the server. The rules are in docs/sync-protocol.md.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.sync;
