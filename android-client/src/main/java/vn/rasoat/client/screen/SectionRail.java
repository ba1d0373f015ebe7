package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.view.Gravity;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.function.Consumer;
import vn.rasoat.client.R;
import vn.rasoat.client.form.Progress;
import vn.rasoat.client.form.ReadyCheck;
import vn.rasoat.client.form.SectionView;
import vn.rasoat.text.Language;

/** The sections of the form with how far each is; the open one is marked. */
final class SectionRail extends ScrollView {
  private final Look look;
  private final Language language;
  private final LinearLayout rows;
  private final Consumer<String> onOpen;

  SectionRail(Look look, Language language, Consumer<String> onOpen) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.onOpen = onOpen;
    this.rows = look.column();
    setBackgroundColor(look.colour(R.color.paper_soft));
    addView(rows);
  }

  void show(SheetScene scene) {
    rows.removeAllViews();
    for (SectionView section : scene.form().sections()) {
      String title = section.title().in(language);
      add(section.code(), title, mark(section), section.code().equals(scene.section()));
    }
    ReadyCheck check = scene.form().readyCheck();
    String left =
        check.isReady()
            ? getContext().getString(R.string.ready_mark)
            : getContext().getString(R.string.left_mark, check.must().size());
    add(
        SheetScene.FINISH,
        getContext().getString(R.string.finish_section),
        left,
        scene.section().equals(SheetScene.FINISH));
  }

  /** In words: never only a colour. */
  private String mark(SectionView section) {
    Progress progress = section.progress();
    if (section.faults() > 0) {
      return getContext().getString(R.string.faults_mark, section.faults());
    }
    if (section.warnings() > 0) {
      return getContext().getString(R.string.warnings_mark, section.warnings());
    }
    return progress.isComplete() && progress.asked() > 0 ? "✓ " + progress.text() : progress.text();
  }

  private void add(String code, String title, String mark, boolean open) {
    LinearLayout row = look.row();
    row.setMinimumHeight(look.px(Look.TARGET_DP));
    row.setPadding(look.px(14), look.px(6), look.px(14), look.px(6));
    TextView name = look.text(title, 17, open ? R.color.accent_dark : R.color.ink);
    name.setTypeface(open ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
    row.addView(name, look.share(true, 1));
    TextView state = look.text(mark, 15, R.color.ink_soft);
    state.setGravity(Gravity.END);
    state.setPadding(look.px(8), 0, 0, 0);
    row.addView(state);
    row.setBackground(
        open
            ? look.filled(R.color.accent_pale, R.color.accent_pale)
            : look.filled(R.color.paper_soft, R.color.paper_soft));
    row.setContentDescription(title + ", " + mark);
    row.setSelected(open);
    row.setOnClickListener(view -> onOpen.accept(code));
    rows.addView(row, look.wide(0));
  }
}
