package vn.rasoat.client.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes sealed with AES-256-GCM: one byte of version (1), 12 bytes of nonce drawn at random, the
 * cipher text, 16 bytes of tag. The identity of the place they belong to is authenticated with
 * them: bytes moved to another row do not open.
 */
public final class SealedBytes {
  /** How much longer sealed bytes are. */
  public static final int OVERHEAD = 1 + 12 + 16;

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private SealedBytes() {}

  /**
   * Seals bytes.
   *
   * @param key 32 bytes
   * @param identity names the place, such as {@code body/<record>/3}
   */
  static byte[] seal(byte[] key, SecureRandom random, String identity, byte[] clear) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, identity);
      byte[] sealed = new byte[OVERHEAD + clear.length];
      sealed[0] = VERSION;
      System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
      cipher.doFinal(clear, 0, clear.length, sealed, 1 + NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not available", e);
    }
  }

  /**
   * Opens sealed bytes.
   *
   * @throws SealBroken if they were changed, moved, cut, or sealed with another key
   */
  static byte[] open(byte[] key, String identity, byte[] sealed) {
    if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
      throw new SealBroken(identity, null);
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, 1, identity);
      int from = 1 + NONCE_BYTES;
      return cipher.doFinal(sealed, from, sealed.length - from);
    } catch (GeneralSecurityException e) {
      throw new SealBroken(identity, e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonceIn, int at, String identity)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = Arrays.copyOfRange(nonceIn, at, at + NONCE_BYTES);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(identity.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
