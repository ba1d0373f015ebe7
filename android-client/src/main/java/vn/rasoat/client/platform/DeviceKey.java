package vn.rasoat.client.platform;

/**
 * A key that never leaves the device; on a tablet it lives in the Android Keystore. What it wrapped
 * cannot be opened on another machine, however weak the PIN.
 */
public interface DeviceKey {

  /**
   * Wraps a secret.
   *
   * @throws DeviceKeyLost if the device has lost the key
   */
  byte[] wrap(byte[] secret);

  /**
   * Unwraps what {@link #wrap} made.
   *
   * @throws DeviceKeyLost if the device has lost the key, or the bytes were not wrapped by it
   */
  byte[] unwrap(byte[] wrapped);

  /** The key is gone: after a restore on other hardware, or because Android dropped it. */
  final class DeviceKeyLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeviceKeyLost(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
