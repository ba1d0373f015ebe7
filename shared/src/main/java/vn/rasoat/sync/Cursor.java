package vn.rasoat.sync;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import vn.rasoat.area.AreaCode;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

/**
 * How far a tablet has read, for each area that was assigned to its user when it last pulled. The
 * server compares these areas with the ones assigned now: one that is new begins at 0, one that is
 * gone is answered with "left scope". To the tablet it is opaque text.
 *
 * <p>The text is base64url of {@code 1;<area>=<position>;...;<crc32>}. The sum finds damage, not
 * forgery: a forged cursor gains nothing, because scope is enforced on the rows themselves.
 *
 * @param positions by area, in the order of the codes; a position is 0 or the last one read
 */
public record Cursor(Map<AreaCode, Long> positions) {
  private static final String VERSION = "1";
  private static final int MAX_TEXT = 16 * 1024;

  public Cursor {
    TreeMap<String, Long> sorted = new TreeMap<>();
    positions.forEach(
        (area, position) -> {
          if (position < 0) {
            throw new IllegalArgumentException("a position is 0 or more");
          }
          sorted.put(area.value(), position);
        });
    Map<AreaCode, Long> ordered = new LinkedHashMap<>();
    sorted.forEach((code, position) -> ordered.put(new AreaCode(code), position));
    positions = Collections.unmodifiableMap(ordered);
  }

  /** The cursor of a tablet that has read nothing. */
  public static Cursor start() {
    return new Cursor(Collections.emptyMap());
  }

  /** The position in an area; 0 if it was not assigned. */
  public long positionOf(AreaCode area) {
    Long position = positions.get(area);
    return position == null ? 0 : position;
  }

  /** The opaque text. */
  public String text() {
    StringBuilder payload = new StringBuilder(VERSION).append(';');
    positions.forEach(
        (area, position) -> payload.append(area).append('=').append(position).append(';'));
    String whole = payload + sum(payload.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(whole.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads the opaque text.
   *
   * @throws ProblemException CURSOR_NOT_VALID if it is damaged or of another version
   */
  public static Cursor parse(String text) {
    if (text.length() > MAX_TEXT) {
      throw notValid();
    }
    try {
      String whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      int last = whole.lastIndexOf(';') + 1;
      String payload = whole.substring(0, last);
      if (!payload.startsWith(VERSION + ";") || !sum(payload).equals(whole.substring(last))) {
        throw notValid();
      }
      Map<AreaCode, Long> positions = new LinkedHashMap<>();
      for (String part : payload.substring(VERSION.length() + 1).split(";")) {
        if (!part.isEmpty()) {
          int equals = part.indexOf('=');
          positions.put(
              new AreaCode(part.substring(0, Math.max(0, equals))),
              Long.parseLong(part.substring(equals + 1)));
        }
      }
      return new Cursor(positions);
    } catch (IllegalArgumentException e) {
      throw notValid();
    }
  }

  private static String sum(String payload) {
    CRC32 crc = new CRC32();
    crc.update(payload.getBytes(StandardCharsets.US_ASCII));
    return Long.toHexString(crc.getValue());
  }

  private static ProblemException notValid() {
    return new ProblemException(ProblemType.CURSOR_NOT_VALID);
  }
}
