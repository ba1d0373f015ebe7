/**
 * Keeps what is on the tablet secret: the PIN, the data key it opens, and the sealing of bytes.
 * Comes in: a PIN from the unlock screen; goes out: a {@link vn.rasoat.client.vault.DataKey} that
 * lives in memory from unlock to lock and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.vault;
