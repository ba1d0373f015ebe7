package vn.rasoat.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonValue;

/** Readers of the field shapes that every message of the protocol shares. */
final class WireFields {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,36}");
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_.-]{0,59}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final Instant EARLIEST = Instant.ofEpochMilli(0);

  private WireFields() {}

  /** A UUID in lower case. */
  static String uuid(JsonNode node) {
    return matching(node, UUID, "a UUID in lower case is expected");
  }

  /** Whether a text can be a member's id: it stands in field paths. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The id of a round or an edition. */
  static String name(JsonNode node) {
    return matching(
        node, NAME, "an id of at most 60 letters, digits, '-', '_' and '.' is expected");
  }

  /** A date with a year of four digits. */
  static LocalDate date(JsonNode node) {
    matching(node, DATE, "a date as yyyy-MM-dd is expected");
    return node.date();
  }

  /**
   * A time in UTC. From 1970 on, because that is where a tablet's clock stands after its battery
   * died, and such a sheet must not be lost.
   */
  static Instant instant(JsonNode node) {
    String text = matching(node, INSTANT, "a time as yyyy-MM-ddTHH:mm:ssZ is expected");
    try {
      Instant instant = Instant.parse(text);
      if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
        throw node.fault("a time from 1970 to 2199 is expected");
      }
      return instant;
    } catch (DateTimeException e) {
      throw node.fault("a time as yyyy-MM-ddTHH:mm:ssZ is expected");
    }
  }

  /** Refuses the character NUL anywhere inside, keys included: PostgreSQL cannot store it. */
  static void refuseNul(JsonNode node) {
    if (node.value() instanceof JsonValue.Str text && text.value().indexOf('\0') >= 0) {
      throw node.fault("the character U+0000 is not allowed");
    }
    if (node.value() instanceof JsonValue.Obj) {
      node.fields()
          .forEach(
              (name, child) -> {
                if (name.indexOf('\0') >= 0) {
                  throw node.fault("the character U+0000 is not allowed");
                }
                refuseNul(child);
              });
    }
    if (node.value() instanceof JsonValue.Arr) {
      node.items().forEach(WireFields::refuseNul);
    }
  }

  /** What somebody wrote: not blank, at most so many characters. */
  static String said(JsonNode node, int most) {
    refuseNul(node);
    String text = node.text();
    if (text.trim().isEmpty() || text.codePointCount(0, text.length()) > most) {
      throw node.fault("a text of 1 to " + most + " characters is expected");
    }
    return text;
  }

  private static String matching(JsonNode node, Pattern shape, String expected) {
    String text = node.text();
    if (!shape.matcher(text).matches()) {
      throw node.fault(expected);
    }
    return text;
  }
}
