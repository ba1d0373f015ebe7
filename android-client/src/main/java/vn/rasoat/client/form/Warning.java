package vn.rasoat.client.form;

import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Edit;
import vn.rasoat.questionnaire.SheetChecks;
import vn.rasoat.text.SearchText;
import vn.rasoat.text.Wording;

/**
 * Something odd but possible: it is mended, or confirmed with a reason.
 *
 * @param check code of the check
 * @param path the field it speaks of
 * @param message what is odd and what to do
 * @param reason why it is right all the same, as the enumerator wrote; null while it is open
 */
public record Warning(String check, String path, Wording message, @Nullable String reason) {

  /**
   * The edit that confirms it.
   *
   * @param why in the enumerator's words; a blank one takes the confirmation back
   */
  public Edit confirm(String why) {
    String written = SearchText.normalize(why.trim());
    return new Edit.Confirmed(check, path, written.isEmpty() ? null : written);
  }

  /** What is wrong with a reason; null if it can be saved. */
  public static @Nullable Wording faultOf(String why) {
    int length = why.trim().length();
    return length > SheetChecks.MAX_REASON
        ? new Wording(
            "Lý do tối đa " + SheetChecks.MAX_REASON + " ký tự (hiện có " + length + ").",
            "A reason has at most " + SheetChecks.MAX_REASON + " characters (now " + length + ").")
        : null;
  }

  /** Whether it was confirmed. */
  public boolean isSettled() {
    return reason != null;
  }
}
