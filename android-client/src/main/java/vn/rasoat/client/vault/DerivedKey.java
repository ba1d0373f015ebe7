package vn.rasoat.client.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Keys made from what a person remembers: PBKDF2 with HMAC-SHA256, 32 bytes. */
final class DerivedKey {
  /** Rounds for new PINs and passphrases: about half a second on a cheap tablet. */
  static final int ITERATIONS = 310_000;

  static final int SALT_BYTES = 16;

  private DerivedKey() {}

  /**
   * The key of a PIN.
   *
   * @param digits ASCII
   */
  static byte[] ofPin(char[] digits, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(digits, salt, iterations, DataKey.BYTES * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2WithHmacSHA256 is not available", e);
    } finally {
      spec.clearPassword();
    }
  }

  /**
   * The key of a passphrase. Platforms differ in how they take characters beyond ASCII, so its
   * composed form (NFC) goes in as the lower-case hexadecimal digits of its UTF-8 bytes.
   */
  static byte[] ofPassphrase(String passphrase, byte[] salt, int iterations) {
    byte[] utf8 =
        Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    return ofPin(Hex.of(utf8).toCharArray(), salt, iterations);
  }
}
