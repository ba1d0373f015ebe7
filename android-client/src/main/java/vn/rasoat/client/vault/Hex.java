package vn.rasoat.client.vault;

/** Lower-case hexadecimal digits. */
final class Hex {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private Hex() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2);
    for (byte each : bytes) {
      text.append(DIGITS[(each >> 4) & 15]).append(DIGITS[each & 15]);
    }
    return text.toString();
  }
}
