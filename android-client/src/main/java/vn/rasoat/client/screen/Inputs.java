package vn.rasoat.client.screen;

import android.text.Editable;
import android.text.TextWatcher;
import android.util.TypedValue;
import android.widget.EditText;
import java.util.function.Consumer;
import vn.rasoat.client.R;

/** Boxes to type in. */
final class Inputs {
  private Inputs() {}

  static EditText box(Look look) {
    EditText box = new EditText(look.context());
    box.setTextSize(TypedValue.COMPLEX_UNIT_SP, Look.TEXT_SP);
    box.setTextColor(look.colour(R.color.ink));
    box.setHintTextColor(look.colour(R.color.ink_soft));
    box.setBackground(look.shape(R.color.paper, R.color.ink_soft));
    box.setPadding(look.px(14), look.px(10), look.px(14), look.px(10));
    // A single line forgets its least height as a text, but not as a view.
    box.setMinimumHeight(look.px(Look.TARGET_DP));
    // The platform would keep what was typed in its own state, in the clear.
    box.setSaveEnabled(false);
    return box;
  }

  /** Tells each change, by key, paste or dictation. */
  static void onChange(EditText box, Consumer<String> onChange) {
    box.addTextChangedListener(
        new TextWatcher() {
          @Override
          public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

          @Override
          public void onTextChanged(CharSequence text, int start, int before, int count) {}

          @Override
          public void afterTextChanged(Editable text) {
            onChange.accept(text.toString());
          }
        });
  }
}
