package vn.rasoat.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folding for search without marks: the same on tablet and server, whatever the locale. */
public final class SearchText {
  private SearchText() {}

  /**
   * Lower case without marks, đ as d, runs of white space as one blank, trimmed. Two names that an
   * official would type alike fold to the same text.
   */
  public static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean blankBefore = true;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Character.isWhitespace(c)) {
        if (!blankBefore) {
          folded.append(' ');
        }
        blankBefore = true;
        continue;
      }
      blankBefore = false;
      folded.append(c == 'đ' || c == 'Đ' ? 'd' : c);
    }
    String lower = folded.toString().toLowerCase(Locale.ROOT);
    return lower.endsWith(" ") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The composed form (NFC) in which names are stored and compared. */
  public static String normalize(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
