package vn.rasoat.client.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import vn.rasoat.client.platform.DeviceKey;

/**
 * The key of one store, in memory between unlock and lock. Closing writes zeros over it; copies
 * that the platform's cipher made for itself are garbage from then on and out of our reach.
 *
 * <p>Safe to use from several threads.
 */
public final class DataKey implements AutoCloseable {
  static final int BYTES = 32;

  private final byte[] key;
  private final SecureRandom random;
  private boolean locked;

  /** Takes the bytes over; the caller forgets them. */
  DataKey(byte[] key, SecureRandom random) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("a data key has 32 bytes");
    }
    this.key = key;
    this.random = random;
  }

  /** A new key, which nothing was sealed with before. */
  public static DataKey drawn(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new DataKey(key, random);
  }

  /**
   * A key that {@link #wrappedBy} gave out.
   *
   * @throws DeviceKey.DeviceKeyLost if the device cannot unwrap it
   */
  public static DataKey unwrapped(DeviceKey deviceKey, byte[] wrapped, SecureRandom random) {
    return new DataKey(deviceKey.unwrap(wrapped), random);
  }

  /**
   * This key for keeping on the disk, opened by the device alone. Only for what must be sealed
   * while the store is locked; the key of a store also needs the PIN.
   */
  public synchronized byte[] wrappedBy(DeviceKey deviceKey) {
    return deviceKey.wrap(unlocked());
  }

  /**
   * Seals bytes for one place.
   *
   * @param identity names the place; nothing personal, it may end up in a fault's message
   * @throws IllegalStateException once locked
   */
  public synchronized byte[] seal(String identity, byte[] clear) {
    return SealedBytes.seal(unlocked(), random, identity, clear);
  }

  /**
   * Opens what was sealed for the place.
   *
   * @throws SealBroken if it does not open
   * @throws IllegalStateException once locked
   */
  public synchronized byte[] open(String identity, byte[] sealed) {
    return SealedBytes.open(unlocked(), identity, sealed);
  }

  /** Whether the key is gone. */
  public synchronized boolean isLocked() {
    return locked;
  }

  /** A copy for the vault alone, which wipes it. */
  synchronized byte[] copy() {
    return unlocked().clone();
  }

  @Override
  public synchronized void close() {
    Arrays.fill(key, (byte) 0);
    locked = true;
  }

  private byte[] unlocked() {
    if (locked) {
      throw new IllegalStateException("the store is locked");
    }
    return key;
  }
}
