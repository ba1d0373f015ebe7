package vn.rasoat.server.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as RFC 9110 asks for it.
 *
 * @param from the first byte
 * @param to behind the last byte; equal to {@code from} if the file has nothing of the part
 */
record ByteRange(int from, int to) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

  boolean isEmpty() {
    return from >= to;
  }

  /** As it stands in the header Content-Range. */
  String text(int length) {
    return "bytes " + from + "-" + (to - 1) + "/" + length;
  }

  /**
   * Reads the header Range.
   *
   * @return empty for anything but one range of bytes: the whole file answers it then
   */
  static Optional<ByteRange> read(String header, int length) {
    Matcher range = ONE.matcher(header.strip());
    if (!range.matches()) {
      return Optional.empty();
    }
    String first = range.group(1);
    String last = range.group(2);
    if (first.isEmpty()) {
      return last.isEmpty()
          ? Optional.empty()
          : Optional.of(new ByteRange(Math.max(0, length - Integer.parseInt(last)), length));
    }
    int from = Integer.parseInt(first);
    int to = last.isEmpty() ? length : Math.min(length, Integer.parseInt(last) + 1);
    boolean backwards = !last.isEmpty() && Integer.parseInt(last) < from;
    return backwards ? Optional.empty() : Optional.of(new ByteRange(from, to));
  }
}
