package vn.rasoat.client.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as the protocol writes it. */
public final class Sha256 {
  private Sha256() {}

  /** The sum of some bytes, 64 hex digits in lower case. */
  public static String hex(byte[] bytes) {
    try {
      StringBuilder hex = new StringBuilder(64);
      for (byte each : MessageDigest.getInstance("SHA-256").digest(bytes)) {
        hex.append(Character.forDigit(each >> 4 & 15, 16));
        hex.append(Character.forDigit(each & 15, 16));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
