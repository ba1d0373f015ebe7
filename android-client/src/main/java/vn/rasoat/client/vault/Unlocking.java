package vn.rasoat.client.vault;

import java.time.Duration;

/** What came of a try to unlock. */
public sealed interface Unlocking {

  /** The PIN was right. The caller closes the key when the app locks. */
  record Unlocked(DataKey key) implements Unlocking {}

  /**
   * The PIN was wrong.
   *
   * @param delay until the next try; zero if it may be at once
   */
  record WrongPin(Duration delay) implements Unlocking {}

  /** Too early after wrong PINs; the PIN was not looked at. */
  record TooEarly(Duration delay) implements Unlocking {}

  /** The device has lost its key: what is in the store cannot be read by anyone any more. */
  record KeyLost() implements Unlocking {}
}
