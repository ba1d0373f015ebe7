package vn.rasoat.client.form;

import org.jspecify.annotations.Nullable;
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

  /** Whether it was confirmed. */
  public boolean isSettled() {
    return reason != null;
  }
}
