package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.function.Consumer;
import vn.rasoat.classification.Verdict;
import vn.rasoat.client.R;
import vn.rasoat.client.form.IndicatorLine;
import vn.rasoat.client.form.LivePanel;
import vn.rasoat.client.form.Place;
import vn.rasoat.client.form.StillToAsk;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** The result so far with its reasons, and what is still to ask. */
final class LivePanelView extends ScrollView {
  private static final int MOST_LINES = 8;

  private final Look look;
  private final Language language;
  private final LinearLayout lines;
  private final Consumer<Place> onJump;

  LivePanelView(Look look, Language language, Consumer<Place> onJump) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.onJump = onJump;
    this.lines = look.column();
    lines.setPadding(look.px(16), look.px(12), look.px(16), look.px(24));
    setBackgroundColor(look.colour(R.color.paper_soft));
    addView(lines);
  }

  void show(LivePanel panel) {
    lines.removeAllViews();
    lines.addView(look.small(getContext().getString(R.string.result_so_far)));
    if (panel.assessment().verdict() instanceof Verdict.Decided decided) {
      lines.addView(ClassBadge.of(look, language, decided.householdClass()), look.wide(2));
    } else {
      lines.addView(look.text(panel.householdClass().in(language)), look.wide(2));
    }
    lines.addView(bold(panel.income()), look.wide(8));
    lines.addView(bold(panel.deprivation()), look.wide(2));
    lines.addView(look.small(panel.deprivationPoints().in(language)));
    for (Wording note : panel.notes()) {
      lines.addView(look.small(note.in(language)), look.wide(4));
    }
    stillToAsk(panel);
    indicators(panel);
  }

  private TextView bold(Wording words) {
    TextView text = look.text(words.in(language));
    text.setTypeface(Typeface.DEFAULT_BOLD);
    return text;
  }

  private void stillToAsk(LivePanel panel) {
    if (panel.stillToAsk().isEmpty()) {
      return;
    }
    heading(getContext().getString(R.string.still_to_ask, panel.openQuestions()));
    int shown = 0;
    for (StillToAsk group : panel.stillToAsk()) {
      for (StillToAsk.Line line : group.lines()) {
        if (shown++ < MOST_LINES) {
          lines.addView(jump(group.title(), line), look.wide(2));
        }
      }
    }
    if (shown > MOST_LINES) {
      lines.addView(look.small(getContext().getString(R.string.and_more, shown - MOST_LINES)));
    }
  }

  private View jump(Wording owner, StillToAsk.Line line) {
    TextView view =
        look.text(
            owner.in(language) + ": " + line.text().in(language), Look.SMALL_SP, R.color.accent);
    view.setMinHeight(look.px(Look.TARGET_DP));
    view.setGravity(android.view.Gravity.CENTER_VERTICAL);
    view.setOnClickListener(touched -> onJump.accept(line.place()));
    return view;
  }

  private void heading(String words) {
    TextView heading = look.text(words);
    heading.setTypeface(Typeface.DEFAULT_BOLD);
    lines.addView(look.line(), look.wide(12));
    lines.addView(heading, look.wide(8));
  }

  private void indicators(LivePanel panel) {
    heading(getContext().getString(R.string.indicators, panel.indicators().size()));
    String dimension = "";
    for (IndicatorLine line : panel.indicators()) {
      String of = line.dimension().in(language);
      if (!of.equals(dimension)) {
        dimension = of;
        lines.addView(look.small(dimension), look.wide(10));
      }
      indicator(line);
    }
  }

  private void indicator(IndicatorLine line) {
    boolean deprived = line.outcome() == Outcome.DEPRIVED;
    TextView name =
        look.text(
            sign(line.outcome())
                + " "
                + line.name().in(language)
                + ": "
                + line.outcome().label().in(language),
            Look.SMALL_SP,
            deprived ? R.color.poor : R.color.ink);
    name.setTypeface(deprived ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
    lines.addView(name, look.wide(4));
    if (line.outcome() == Outcome.DEPRIVED || line.outcome() == Outcome.UNDETERMINED) {
      for (Wording reason : line.reasons()) {
        TextView why = look.small(reason.in(language));
        why.setPadding(look.px(22), 0, 0, 0);
        lines.addView(why);
      }
    }
  }

  private static String sign(Outcome outcome) {
    return switch (outcome) {
      case DEPRIVED -> "●";
      case NOT_DEPRIVED -> "✓";
      case UNDETERMINED -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }
}
