package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.view.Gravity;
import android.widget.TextView;
import vn.rasoat.client.R;

/** One thing to choose: a whole row to touch, with a sign beside its colour. */
final class OptionRow {
  private OptionRow() {}

  /**
   * A row to touch.
   *
   * @param many whether several may be chosen: a box instead of a circle
   */
  static TextView of(Look look, String label, boolean many, boolean chosen, Runnable onTouch) {
    TextView row = look.text(label);
    row.setMinHeight(look.px(Look.TARGET_DP));
    row.setGravity(Gravity.CENTER_VERTICAL);
    row.setPadding(look.px(14), look.px(8), look.px(14), look.px(8));
    row.setClickable(true);
    row.setFocusable(true);
    row.setOnClickListener(view -> onTouch.run());
    show(look, row, label, many, chosen);
    return row;
  }

  /** Shows whether the row is chosen. */
  static void show(Look look, TextView row, String label, boolean many, boolean chosen) {
    String sign = many ? (chosen ? "☑  " : "☐  ") : (chosen ? "◉  " : "○  ");
    row.setText(sign + label);
    row.setSelected(chosen);
    row.setTypeface(chosen ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
    row.setBackground(
        chosen
            ? look.filled(R.color.accent_pale, R.color.accent)
            : look.filled(R.color.paper, R.color.line));
    int state = chosen ? R.string.chosen : R.string.not_chosen;
    row.setContentDescription(label + ", " + look.context().getString(state));
  }
}
