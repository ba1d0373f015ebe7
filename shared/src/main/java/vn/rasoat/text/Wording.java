package vn.rasoat.text;

import java.util.Map;

/**
 * One sentence or label in both languages. A sentence may hold placeholders such as {@code {name}},
 * filled by {@link #with(Map)}.
 *
 * @param vi Vietnamese text, never blank
 * @param en English text, never blank
 */
public record Wording(String vi, String en) {

  public Wording {
    if (vi.trim().isEmpty() || en.trim().isEmpty()) {
      throw new IllegalArgumentException(
          "a wording needs both languages: '" + vi + "', '" + en + "'");
    }
  }

  /** The text in one language. */
  public String in(Language language) {
    return switch (language) {
      case VI -> vi;
      case EN -> en;
    };
  }

  /**
   * The same wording with each {@code {key}} replaced by its value; unknown placeholders stay as
   * they are, so that a missing value is seen rather than swallowed.
   */
  public Wording with(Map<String, String> values) {
    return new Wording(fill(vi, values), fill(en, values));
  }

  /** Fills the placeholders of one text. */
  public static String fill(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String key = text.substring(open + 1, close);
      String value = values.get(key);
      filled.append(text, at, open).append(value == null ? "{" + key + "}" : value);
      at = close + 1;
    }
    return filled.append(text, at, text.length()).toString();
  }
}
