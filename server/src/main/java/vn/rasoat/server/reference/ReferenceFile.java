package vn.rasoat.server.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file for a tablet.
 *
 * @param name path with slashes, such as {@code edition/2022-2025/edition.json}
 * @param sha256 of the bytes, 64 hex digits in lower case
 * @param bytes UTF-8
 */
record ReferenceFile(String name, String sha256, byte[] bytes) {
  static ReferenceFile of(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ReferenceFile(name, sha256(bytes), bytes);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
