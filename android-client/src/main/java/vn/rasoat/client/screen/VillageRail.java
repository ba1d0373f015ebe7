package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.widget.LinearLayout;
import android.widget.ProgressBar;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.R;
import vn.rasoat.client.form.VillageProgress;
import vn.rasoat.text.Language;

/** The villages with how far each is; touching one shows only its households. */
final class VillageRail extends ScrollView {
  private final Look look;
  private final Language language;
  private final Consumer<@Nullable AreaCode> onChoose;
  private final LinearLayout rows;

  VillageRail(Look look, Language language, Consumer<@Nullable AreaCode> onChoose) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.onChoose = onChoose;
    this.rows = look.column();
    setBackgroundColor(look.colour(R.color.paper_soft));
    addView(rows);
  }

  void show(List<VillageProgress> villages, @Nullable AreaCode chosen) {
    rows.removeAllViews();
    int all = 0;
    int settled = 0;
    for (VillageProgress village : villages) {
      all += village.households();
      settled += village.settled();
    }
    add(
        getContext().getString(R.string.all_villages),
        getContext().getString(R.string.settled_of, settled, all),
        settled,
        all,
        null,
        chosen == null);
    for (VillageProgress village : villages) {
      String text = village.text().in(language);
      add(
          village.name(),
          text.substring(village.name().length() + 2),
          village.settled(),
          village.households(),
          village.areaCode(),
          village.areaCode().equals(chosen));
    }
  }

  private void add(
      String name,
      String detail,
      int settled,
      int all,
      @Nullable AreaCode village,
      boolean chosen) {
    LinearLayout row = look.column();
    row.setMinimumHeight(look.px(Look.TARGET_DP));
    row.setPadding(look.px(14), look.px(8), look.px(14), look.px(10));
    TextView title = look.text(name, Look.TEXT_SP, chosen ? R.color.accent_dark : R.color.ink);
    title.setTypeface(chosen ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
    row.addView(title);
    row.addView(look.small(detail));
    ProgressBar bar =
        new ProgressBar(getContext(), null, android.R.attr.progressBarStyleHorizontal);
    bar.setMax(Math.max(1, all));
    bar.setProgress(settled);
    row.addView(bar, look.wide(2));
    row.setBackground(
        chosen
            ? look.filled(R.color.accent_pale, R.color.accent_pale)
            : look.filled(R.color.paper_soft, R.color.paper_soft));
    row.setSelected(chosen);
    row.setContentDescription(name + ", " + detail);
    row.setOnClickListener(view -> onChoose.accept(village));
    rows.addView(row, look.wide(0));
  }
}
