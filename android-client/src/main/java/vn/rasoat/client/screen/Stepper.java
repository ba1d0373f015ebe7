package vn.rasoat.client.screen;

import android.text.InputFilter;
import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.function.Consumer;
import vn.rasoat.client.R;

/** A number of people: typed, or counted up and down by two wide buttons. */
final class Stepper extends LinearLayout {
  private static final int DIGITS = 5;

  private final EditText box;
  private boolean silent;

  Stepper(Look look, String label, String shown, Consumer<String> onChange) {
    super(look.context());
    setOrientation(VERTICAL);
    addView(look.text(label), look.wide(0));
    LinearLayout row = look.row();
    row.addView(step(look, "−", label, -1));
    box = Inputs.box(look);
    box.setInputType(InputType.TYPE_CLASS_NUMBER);
    box.setFilters(new InputFilter[] {new InputFilter.LengthFilter(DIGITS)});
    box.setGravity(Gravity.CENTER);
    box.setHint("0");
    box.setText(shown);
    box.setContentDescription(label);
    Inputs.onChange(
        box,
        raw -> {
          if (!silent) {
            onChange.accept(raw);
          }
        });
    LayoutParams middle = look.share(true, 1);
    middle.leftMargin = look.px(6);
    middle.rightMargin = look.px(6);
    row.addView(box, middle);
    row.addView(step(look, "+", label, 1));
    addView(row, look.wide(4));
  }

  private View step(Look look, String sign, String label, int by) {
    Button button = look.secondary(sign, () -> add(by));
    button.setPadding(0, 0, 0, 0);
    button.setMinimumWidth(look.px(Look.TARGET_DP));
    button.setMinWidth(look.px(Look.TARGET_DP));
    int words = by > 0 ? R.string.one_more : R.string.one_less;
    button.setContentDescription(getContext().getString(words, label));
    return button;
  }

  private void add(int by) {
    String typed = box.getText().toString().trim();
    int now = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
    box.setText(Integer.toString(Math.max(0, now + by)));
  }

  /** Shows a number that did not come from here. */
  void show(String number) {
    if (!box.getText().toString().equals(number)) {
      silent = true;
      box.setText(number);
      silent = false;
    }
  }
}
