package vn.rasoat.server.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets handed out to browsers and tablets, of which only a hash is stored. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PLAIN_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private Secrets() {}

  /** 256 random bits as 43 characters that are safe in cookies and addresses. */
  public static String newToken() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * A secret for people to read and type, such as {@code k7mw-p3xa-9tnf}: about 59 bits, without
   * letters that look alike.
   */
  public static String newTypedCode() {
    StringBuilder code = new StringBuilder(14);
    for (int i = 0; i < 12; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(PLAIN_LETTERS.charAt(RANDOM.nextInt(PLAIN_LETTERS.length())));
    }
    return code.toString();
  }

  /**
   * SHA-256 in hex, 64 characters. Enough for a secret of full entropy, which no list of guesses
   * reaches; never for a password.
   */
  public static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder(64);
      for (byte b : digest) {
        hex.append(Character.forDigit((b >> 4) & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether two secrets are the same, in a time that does not tell where they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
