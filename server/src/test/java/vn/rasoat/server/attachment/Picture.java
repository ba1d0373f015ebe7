package vn.rasoat.server.attachment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.rasoat.server.testing.ReviewWorld;

/** A picture as a tablet would send it, and what it says of it. Begins as the photo of a house. */
final class Picture {
  private final byte[] bytes;
  private final Map<String, String> metadata = new LinkedHashMap<>();

  private Picture(byte[] bytes, String type) {
    this.bytes = bytes;
    say("fileId", UUID.randomUUID().toString())
        .say("kind", "house_photo")
        .say("recordId", UUID.randomUUID().toString())
        .say("roundId", ReviewWorld.ROUND)
        .say("areaCode", "03565-01")
        .say("sha256", sha256(bytes))
        .say("filetype", type);
  }

  /** A JPEG of so many bytes; only its beginning is one. */
  static Picture jpeg(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xD8;
    bytes[2] = (byte) 0xFF;
    return new Picture(bytes, "image/jpeg");
  }

  /** Any bytes, said to be of a type. */
  static Picture of(byte[] bytes, String type) {
    return new Picture(bytes, type);
  }

  /** Says something else of it; null says nothing. */
  Picture say(String key, String value) {
    metadata.put(key, value);
    return this;
  }

  Picture without(String key) {
    metadata.remove(key);
    return this;
  }

  String id() {
    return metadata.getOrDefault("fileId", "");
  }

  String path() {
    return "/api/v1/files/" + id();
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  Map<String, String> metadata() {
    return metadata;
  }

  /** The header Upload-Metadata. */
  String header() {
    StringBuilder header = new StringBuilder();
    metadata.forEach(
        (key, value) ->
            header
                .append(header.isEmpty() ? "" : ",")
                .append(key)
                .append(' ')
                .append(
                    Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
    return header.toString();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
