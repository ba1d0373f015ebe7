package vn.rasoat.client.screen;

import android.app.AlertDialog;
import android.content.Intent;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;

/** The ways from the list to sync, meeting and settings: side by side, or behind one button. */
final class HomeBar extends LinearLayout {
  private final Look look;
  private final Map<String, Supplier<Intent>> ways = new LinkedHashMap<>();

  /**
   * The ways.
   *
   * @param meeting to the village meetings of the round that is looked at when it is touched
   * @param settings null where this build has none
   */
  HomeBar(Look look, Supplier<Intent> meeting, @Nullable Intent settings) {
    super(look.context());
    this.look = look;
    ways.put(words(R.string.sync), () -> SyncActivity.open(look.context()));
    ways.put(words(R.string.village_meeting), meeting);
    if (settings != null) {
      ways.put(words(R.string.settings), () -> settings);
    }
    if (Room.forColumns(getContext())) {
      ways.forEach((words, way) -> button(words, () -> go(way)));
    } else {
      Button more = button("⋮", this::choose);
      more.setContentDescription(getContext().getString(R.string.more_ways));
      more.setMinWidth(look.px(Look.TARGET_DP));
      more.setMinimumWidth(look.px(Look.TARGET_DP));
      more.setPadding(0, 0, 0, 0);
    }
  }

  private String words(int id) {
    return getContext().getString(id);
  }

  private void go(Supplier<Intent> way) {
    getContext().startActivity(way.get());
  }

  private Button button(String words, Runnable onPress) {
    Button button = look.inBar(words, onPress);
    LayoutParams layout = new LayoutParams(Look.wrap(), Look.wrap());
    layout.leftMargin = look.px(8);
    addView(button, layout);
    return button;
  }

  private void choose() {
    List<Supplier<Intent>> behind = new ArrayList<>(ways.values());
    new AlertDialog.Builder(getContext())
        .setItems(ways.keySet().toArray(new String[0]), (dialog, which) -> go(behind.get(which)))
        .setNegativeButton(R.string.close, null)
        .show();
  }
}
