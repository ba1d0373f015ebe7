package vn.rasoat.client.vault;

import org.jspecify.annotations.Nullable;

/** Sealed bytes that do not open: changed, moved to another place, or of another key. */
public final class SealBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A seal that does not open.
   *
   * @param identity of the place, which holds nothing personal
   */
  SealBroken(String identity, @Nullable Throwable cause) {
    super("the seal of " + identity + " is broken", cause);
  }
}
