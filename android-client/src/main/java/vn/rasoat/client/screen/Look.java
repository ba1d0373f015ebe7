package vn.rasoat.client.screen;

import android.content.Context;
import android.content.res.ColorStateList;
import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.graphics.drawable.RippleDrawable;
import android.os.Build;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import vn.rasoat.client.R;
import vn.rasoat.client.platform.AsksApiLevel;

/**
 * The app's few building blocks, so that every screen looks alike: text at 18 sp and more, targets
 * of at least 56 dp, and never colour alone.
 */
final class Look {
  static final int TEXT_SP = 18;
  static final int SMALL_SP = 16;
  static final int TITLE_SP = 22;
  static final int TARGET_DP = 56;
  private static final int CORNER_DP = 8;

  private final Context context;

  Look(Context context) {
    this.context = context;
  }

  Context context() {
    return context;
  }

  int px(int dp) {
    return Math.round(
        TypedValue.applyDimension(
            TypedValue.COMPLEX_UNIT_DIP, dp, context.getResources().getDisplayMetrics()));
  }

  int colour(int id) {
    return context.getColor(id);
  }

  LinearLayout column() {
    LinearLayout column = new LinearLayout(context);
    column.setOrientation(LinearLayout.VERTICAL);
    return column;
  }

  LinearLayout row() {
    LinearLayout row = new LinearLayout(context);
    row.setOrientation(LinearLayout.HORIZONTAL);
    row.setGravity(Gravity.CENTER_VERTICAL);
    return row;
  }

  TextView text(CharSequence words) {
    return text(words, TEXT_SP, R.color.ink);
  }

  /** Help and detail, still readable at arm's length. */
  TextView small(CharSequence words) {
    return text(words, SMALL_SP, R.color.ink_soft);
  }

  @AsksApiLevel
  TextView title(CharSequence words) {
    TextView title = text(words, TITLE_SP, R.color.ink);
    title.setTypeface(Typeface.DEFAULT_BOLD);
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
      title.setAccessibilityHeading(true);
    }
    return title;
  }

  TextView text(CharSequence words, int sp, int colour) {
    TextView text = new TextView(context);
    text.setText(words);
    text.setTextSize(TypedValue.COMPLEX_UNIT_SP, sp);
    text.setTextColor(colour(colour));
    text.setLineSpacing(0, 1.15f);
    return text;
  }

  /** The one thing to do next on a screen. */
  Button primary(CharSequence words, Runnable onPress) {
    Button button = button(words, onPress);
    button.setTextColor(colour(R.color.paper));
    button.setBackground(filled(R.color.accent, R.color.accent));
    return button;
  }

  /** Anything else that can be done. */
  Button secondary(CharSequence words, Runnable onPress) {
    Button button = button(words, onPress);
    button.setTextColor(colour(R.color.accent));
    button.setBackground(filled(R.color.paper, R.color.accent));
    return button;
  }

  /** What can be done in the bar of a screen. */
  Button inBar(CharSequence words, Runnable onPress) {
    Button button = button(words, onPress);
    button.setTextColor(colour(R.color.paper));
    button.setBackground(filled(R.color.accent, R.color.accent_pale));
    button.setPadding(px(16), px(8), px(16), px(8));
    return button;
  }

  private Button button(CharSequence words, Runnable onPress) {
    Button button = new Button(context);
    button.setText(words);
    button.setAllCaps(false);
    button.setTextSize(TypedValue.COMPLEX_UNIT_SP, TEXT_SP);
    button.setMinHeight(px(TARGET_DP));
    button.setMinimumHeight(px(TARGET_DP));
    button.setPadding(px(20), px(8), px(20), px(8));
    button.setStateListAnimator(null);
    button.setOnClickListener(view -> onPress.run());
    return button;
  }

  /** A box that says something: words on a pale ground with a line at its edge. */
  TextView notice(CharSequence words, int ground, int edge) {
    TextView notice = text(words);
    notice.setPadding(px(16), px(12), px(16), px(12));
    notice.setBackground(shape(ground, edge));
    return notice;
  }

  TextView fault(CharSequence words) {
    return notice(words, R.color.fault_pale, R.color.fault);
  }

  TextView warning(CharSequence words) {
    return notice(words, R.color.warn_pale, R.color.warn);
  }

  TextView done(CharSequence words) {
    return notice(words, R.color.good_pale, R.color.good);
  }

  /** A card that holds what belongs together. */
  LinearLayout card() {
    LinearLayout card = column();
    card.setPadding(px(16), px(12), px(16), px(12));
    card.setBackground(shape(R.color.paper, R.color.line));
    return card;
  }

  /** Ground and edge that answer to a touch. */
  RippleDrawable filled(int ground, int edge) {
    return new RippleDrawable(
        ColorStateList.valueOf(colour(R.color.line)), shape(ground, edge), null);
  }

  GradientDrawable shape(int ground, int edge) {
    GradientDrawable shape = new GradientDrawable();
    shape.setColor(colour(ground));
    shape.setStroke(px(1), colour(edge));
    shape.setCornerRadius(px(CORNER_DP));
    return shape;
  }

  View line() {
    View line = new View(context);
    line.setBackgroundColor(colour(R.color.line));
    line.setLayoutParams(new LinearLayout.LayoutParams(match(), px(1)));
    return line;
  }

  /** Layout that takes the whole width, with room above. */
  LinearLayout.LayoutParams wide(int topDp) {
    LinearLayout.LayoutParams layout = new LinearLayout.LayoutParams(match(), wrap());
    layout.topMargin = px(topDp);
    return layout;
  }

  /** Layout that takes a share of a row or column. */
  LinearLayout.LayoutParams share(boolean ofRow, float weight) {
    return ofRow
        ? new LinearLayout.LayoutParams(0, wrap(), weight)
        : new LinearLayout.LayoutParams(match(), 0, weight);
  }

  static int match() {
    return ViewGroup.LayoutParams.MATCH_PARENT;
  }

  static int wrap() {
    return ViewGroup.LayoutParams.WRAP_CONTENT;
  }
}
