package vn.rasoat.client.screen;

import android.text.Editable;
import android.widget.EditText;

/** Reads a PIN without ever making a text of it, which could not be wiped. */
final class Pins {
  private Pins() {}

  static char[] read(EditText input) {
    Editable typed = input.getText();
    char[] pin = new char[typed.length()];
    typed.getChars(0, pin.length, pin, 0);
    return pin;
  }
}
