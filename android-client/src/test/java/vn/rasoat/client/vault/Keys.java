package vn.rasoat.client.vault;

import java.security.SecureRandom;

/** Data keys for tests outside this package. */
public final class Keys {
  private Keys() {}

  /** The same key each time, as after unlocking again. */
  public static DataKey known() {
    byte[] key = new byte[DataKey.BYTES];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (i * 7 + 1);
    }
    return new DataKey(key, new SecureRandom());
  }
}
