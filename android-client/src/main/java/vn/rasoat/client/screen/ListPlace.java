package vn.rasoat.client.screen;

import android.view.Gravity;
import android.view.View;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.ProgressBar;
import android.widget.ScrollView;
import vn.rasoat.client.R;

/**
 * The place of a list. That it is being read, that it cannot be read, that there is nothing and
 * that nothing was found are four different things, and look different.
 */
final class ListPlace extends FrameLayout {
  private final Look look;
  private final View list;
  private final ScrollView other;

  ListPlace(Look look, View list) {
    super(look.context());
    this.look = look;
    this.list = list;
    this.other = new ScrollView(look.context());
    addView(list, new LayoutParams(Look.match(), Look.match()));
    addView(other, new LayoutParams(Look.match(), Look.match()));
    showList();
  }

  void showList() {
    list.setVisibility(VISIBLE);
    other.setVisibility(GONE);
  }

  void showLoading() {
    LinearLayout column = column();
    column.setGravity(Gravity.CENTER_HORIZONTAL);
    column.addView(new ProgressBar(getContext()));
    column.addView(look.text(words(R.string.loading_households)));
    showOther(column);
  }

  void showFailed(String why, Runnable again) {
    LinearLayout column = column();
    column.addView(look.fault(why), look.wide(0));
    column.addView(look.secondary(words(R.string.try_again), again), look.wide(16));
    showOther(column);
  }

  void showEmpty(Runnable begin, Runnable sync) {
    LinearLayout column = column();
    column.addView(look.title(words(R.string.no_households)), look.wide(0));
    column.addView(look.text(words(R.string.no_households_why)), look.wide(8));
    column.addView(look.primary(words(R.string.sync), sync), look.wide(20));
    column.addView(look.secondary(words(R.string.new_household), begin), look.wide(12));
    showOther(column);
  }

  void showNothingFound(Runnable showAll) {
    LinearLayout column = column();
    column.addView(look.text(words(R.string.nothing_found)), look.wide(0));
    column.addView(look.secondary(words(R.string.show_all), showAll), look.wide(16));
    showOther(column);
  }

  private String words(int id) {
    return getContext().getString(id);
  }

  private LinearLayout column() {
    LinearLayout column = look.column();
    column.setPadding(look.px(24), look.px(32), look.px(24), look.px(24));
    return column;
  }

  private void showOther(View shown) {
    list.setVisibility(GONE);
    other.setVisibility(VISIBLE);
    other.removeAllViews();
    other.addView(shown);
  }
}
