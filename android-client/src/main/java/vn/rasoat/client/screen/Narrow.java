package vn.rasoat.client.screen;

import android.text.InputType;
import android.widget.EditText;
import android.widget.LinearLayout;
import vn.rasoat.client.R;

/** Screens of a few inputs: one column, on a wide tablet not wider than can be read at a glance. */
final class Narrow {
  private static final int WIDEST_DP = 560;

  private Narrow() {}

  static LinearLayout column(Look look) {
    LinearLayout column = look.column();
    int screenDp = look.context().getResources().getConfiguration().screenWidthDp;
    int side = look.px(Math.max(20, (screenDp - WIDEST_DP) / 2));
    column.setPadding(side, look.px(20), side, look.px(32));
    return column;
  }

  /** Adds a labelled input. */
  static EditText input(Look look, LinearLayout column, int label, int type) {
    column.addView(look.text(look.context().getString(label)), look.wide(16));
    EditText input = Inputs.box(look);
    input.setInputType(InputType.TYPE_CLASS_TEXT | type);
    input.setSingleLine(true);
    input.setContentDescription(look.context().getString(label));
    column.addView(input, look.wide(4));
    return input;
  }

  /** Adds an input for digits that nobody beside may read. */
  static EditText pin(Look look, LinearLayout column, int label) {
    EditText input = input(look, column, label, 0);
    input.setInputType(InputType.TYPE_CLASS_NUMBER | InputType.TYPE_NUMBER_VARIATION_PASSWORD);
    input.setTextColor(look.colour(R.color.ink));
    return input;
  }
}
