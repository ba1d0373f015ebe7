package vn.rasoat.client.enrol;

import vn.rasoat.client.platform.DeviceKey;

/** A key that hides nothing: turns the bits over. {@code lost} makes it fail. */
final class PlainDeviceKey implements DeviceKey {
  boolean lost;

  @Override
  public byte[] wrap(byte[] secret) {
    byte[] wrapped = secret.clone();
    for (int i = 0; i < wrapped.length; i++) {
      wrapped[i] ^= (byte) 0xff;
    }
    return wrapped;
  }

  @Override
  public byte[] unwrap(byte[] wrapped) {
    if (lost) {
      throw new DeviceKeyLost("lost", new IllegalStateException());
    }
    return wrap(wrapped);
  }
}
