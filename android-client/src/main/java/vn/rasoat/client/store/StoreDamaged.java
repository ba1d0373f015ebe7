package vn.rasoat.client.store;

import vn.rasoat.text.Wording;

/**
 * A part of the store cannot be read any more. Nothing was changed; opening the store again saves
 * what can be read and sets the rest aside.
 */
public final class StoreDamaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What happened. */
  public StoreDamaged(Throwable cause) {
    super("a part of the store cannot be read", cause);
  }

  /** The sentence for people. */
  public static Wording text() {
    return new Wording(
        "Bộ nhớ của máy bị hỏng một phần. Hãy mở lại ứng dụng: phần còn đọc được sẽ được giữ lại.",
        "A part of this tablet's storage is damaged. Open the app again: what can be read is"
            + " kept.");
  }
}
