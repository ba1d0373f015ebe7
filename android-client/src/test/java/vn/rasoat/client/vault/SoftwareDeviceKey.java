package vn.rasoat.client.vault;

import java.security.SecureRandom;
import vn.rasoat.client.platform.DeviceKey;

/**
 * A stand-in in software for the key in the tablet's Keystore, for tests only: the key lies in
 * memory, where the real one never is.
 */
public final class SoftwareDeviceKey implements DeviceKey {
  private final byte[] key = new byte[DataKey.BYTES];
  private final SecureRandom random = new SecureRandom();
  private boolean lost;

  public SoftwareDeviceKey() {
    random.nextBytes(key);
  }

  /** As when Android dropped the key. */
  public void lose() {
    lost = true;
  }

  @Override
  public byte[] wrap(byte[] secret) {
    return SealedBytes.seal(key, random, "device", secret);
  }

  @Override
  public byte[] unwrap(byte[] wrapped) {
    if (lost) {
      throw new DeviceKeyLost("lost", new IllegalStateException("told so"));
    }
    try {
      return SealedBytes.open(key, "device", wrapped);
    } catch (SealBroken e) {
      throw new DeviceKeyLost("not wrapped here", e);
    }
  }
}
