package vn.rasoat.questionnaire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.text.Wording;

/**
 * Characters that nobody sees and that change what others see: control characters, separators of
 * lines, and those that turn the direction of the text around, by which a name on paper or in a
 * list can read otherwise than it is stored. Zero-width joiners and marks of direction change
 * nothing in Vietnamese text; keyboards leave them behind, so they stay.
 */
public final class HiddenCharacters {
  private HiddenCharacters() {}

  /**
   * What to say, behind the name of the field, of the first such character of a text; null if it
   * has none.
   *
   * @param severalLines whether line breaks and tabs are in place here
   */
  public static @Nullable Wording fault(String text, boolean severalLines) {
    return text.codePoints()
        .filter(c -> isHidden(c) && !(severalLines && (c == '\n' || c == '\r' || c == '\t')))
        .mapToObj(HiddenCharacters::wording)
        .findFirst()
        .orElse(null);
  }

  private static boolean isHidden(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static Wording wording(int c) {
    String code = String.format(Locale.ROOT, "U+%04X", c);
    return new Wording(
        "có ký tự điều khiển không nhìn thấy (" + code + "); hãy xóa ô này rồi gõ lại.",
        "has a control character that does not show (" + code + "); clear it and type it anew.");
  }
}
