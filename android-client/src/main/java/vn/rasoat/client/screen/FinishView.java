package vn.rasoat.client.screen;

import android.view.Gravity;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.List;
import java.util.function.Consumer;
import vn.rasoat.client.R;
import vn.rasoat.client.form.Place;
import vn.rasoat.client.form.ReadyCheck;
import vn.rasoat.client.form.ToDo;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.text.Language;

/** What is left to do, each with the way there, and the one button that ends the work. */
final class FinishView extends ScrollView {
  private final Look look;
  private final Language language;
  private final Consumer<Place> onJump;
  private final Runnable onReady;
  private final PapersView papers;
  private final LinearLayout column;

  FinishView(
      Look look, Language language, PapersView papers, Consumer<Place> onJump, Runnable onReady) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.papers = papers;
    this.onJump = onJump;
    this.onReady = onReady;
    this.column = look.column();
    column.setPadding(look.px(24), look.px(12), look.px(24), look.px(32));
    addView(column);
  }

  void show(SheetScene scene) {
    column.removeAllViews();
    column.addView(look.title(getContext().getString(R.string.finish_section)));
    ReadyCheck check = scene.form().readyCheck();
    RecordState state = scene.sheet().state();
    if (state instanceof RecordState.Waiting) {
      column.addView(look.done(getContext().getString(R.string.is_ready)), look.wide(12));
      column.addView(papers, look.wide(0));
      return;
    }
    if (state instanceof RecordState.Synced) {
      column.addView(look.done(getContext().getString(R.string.is_sent)), look.wide(12));
      column.addView(papers, look.wide(0));
      return;
    }
    String summary = check.summary().in(language);
    column.addView(check.isReady() ? look.done(summary) : look.warning(summary), look.wide(12));
    list(R.string.must_do, check.must());
    list(R.string.better_do, check.advised());
    column.addView(papers, look.wide(0));
    if (check.isReady()) {
      column.addView(
          look.primary(getContext().getString(R.string.declare_ready), onReady), look.wide(24));
    }
  }

  private void list(int heading, List<ToDo> things) {
    if (things.isEmpty()) {
      return;
    }
    column.addView(look.text(getContext().getString(heading)), look.wide(16));
    for (ToDo thing : things) {
      TextView row = look.text(thing.text().in(language) + "  ›");
      row.setMinHeight(look.px(Look.TARGET_DP));
      row.setGravity(Gravity.CENTER_VERTICAL);
      row.setPadding(look.px(14), look.px(8), look.px(14), look.px(8));
      row.setBackground(look.filled(R.color.paper, R.color.line));
      row.setOnClickListener(view -> onJump.accept(thing.place()));
      column.addView(row, look.wide(6));
    }
  }
}
