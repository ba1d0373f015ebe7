package vn.rasoat.client.vault;

import java.util.Optional;
import vn.rasoat.text.Wording;

/** Which PINs are refused because they are tried first. */
public final class PinRules {
  public static final int MIN_DIGITS = 6;
  public static final int MAX_DIGITS = 12;

  private PinRules() {}

  /** Why a new PIN is not taken; empty if it is. */
  public static Optional<Wording> findFault(char[] pin) {
    if (pin.length < MIN_DIGITS || pin.length > MAX_DIGITS || !isDigits(pin)) {
      return Optional.of(new Wording("Mã PIN gồm 6 đến 12 chữ số.", "A PIN has 6 to 12 digits."));
    }
    if (isRun(pin, 1) || isRun(pin, -1)) {
      return Optional.of(
          new Wording(
              "Mã PIN không được là dãy số liền nhau như 123456.",
              "A PIN must not be a run such as 123456."));
    }
    for (int length = 1; length <= pin.length / 2; length++) {
      if (isRepeated(pin, length)) {
        return Optional.of(
            new Wording(
                "Mã PIN không được lặp lại như 111111 hoặc 121212.",
                "A PIN must not repeat itself, such as 111111 or 121212."));
      }
    }
    return Optional.empty();
  }

  private static boolean isDigits(char[] pin) {
    for (char digit : pin) {
      if (digit < '0' || digit > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isRun(char[] pin, int step) {
    for (int i = 1; i < pin.length; i++) {
      if ((pin[i] - pin[i - 1] - step) % 10 != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRepeated(char[] pin, int length) {
    for (int i = length; i < pin.length; i++) {
      if (pin[i] != pin[i - length]) {
        return false;
      }
    }
    return true;
  }
}
