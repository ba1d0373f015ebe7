package vn.rasoat.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one-time code with which a tablet registers. It has twelve letters and digits, none of which
 * looks like another (no I, L, O, 0 or 1): about 59 bits if drawn evenly.
 *
 * @param value the twelve characters without hyphens, in upper case
 */
public record EnrolCode(String value) {
  /** The characters a code is drawn from. */
  public static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  /** How many characters a code has. */
  public static final int LENGTH = 12;

  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u2010-\\u2015-]+");

  /**
   * A code in its plain form.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it
   */
  public EnrolCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("twelve letters and digits of the alphabet are expected");
    }
  }

  /** A code as someone typed it: hyphens, spaces and the case of letters do not matter. */
  public static Optional<EnrolCode> parse(String typed) {
    String plain = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(plain).matches() ? Optional.of(new EnrolCode(plain)) : Optional.empty();
  }

  /** The code as people read it: XXXX-XXXX-XXXX. */
  public String shown() {
    return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
  }

  /** Hides the code: it is a secret until it is used. */
  @Override
  public String toString() {
    return "EnrolCode[...]";
  }
}
