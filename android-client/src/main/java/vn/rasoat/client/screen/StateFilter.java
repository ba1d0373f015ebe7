package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.view.Gravity;
import android.widget.FrameLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.HouseholdState;
import vn.rasoat.text.Language;

/**
 * Which states are shown, each with its number: all in sight where there is room, else in a list.
 */
final class StateFilter extends FrameLayout {
  /** Always there; the others only while some household stands so. */
  private static final List<HouseholdState> USUAL =
      List.of(
          HouseholdState.TO_DO, HouseholdState.DRAFT, HouseholdState.READY, HouseholdState.SENT);

  private final Look look;
  private final Language language;
  private final Consumer<@Nullable HouseholdState> onChoose;

  StateFilter(Look look, Language language, Consumer<@Nullable HouseholdState> onChoose) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.onChoose = onChoose;
  }

  /**
   * Shows the numbers.
   *
   * @param all how many households there are
   */
  void show(Map<HouseholdState, Integer> counts, int all, @Nullable HouseholdState chosen) {
    removeAllViews();
    if (Room.forColumns(getContext())) {
      FlowRow chips = new FlowRow(getContext(), look.px(8));
      chips.addView(chip(words(null, all), null, chosen == null));
      for (HouseholdState state : states(counts, chosen)) {
        chips.addView(chip(words(state, count(counts, state)), state, state == chosen));
      }
      addView(chips);
    } else {
      String now = words(chosen, chosen == null ? all : count(counts, chosen));
      addView(
          look.secondary(
              getContext().getString(R.string.chosen_change, now),
              () -> choose(counts, all, chosen)));
    }
  }

  private void choose(
      Map<HouseholdState, Integer> counts, int all, @Nullable HouseholdState chosen) {
    List<SearchList.Entry> entries = new ArrayList<>();
    entries.add(new SearchList.Entry("", words(null, all)));
    for (HouseholdState state : states(counts, chosen)) {
      entries.add(new SearchList.Entry(state.name(), words(state, count(counts, state))));
    }
    SearchList.open(
        look,
        getContext().getString(R.string.show_which),
        entries,
        code -> onChoose.accept(code.isEmpty() ? null : HouseholdState.valueOf(code)));
  }

  private static List<HouseholdState> states(
      Map<HouseholdState, Integer> counts, @Nullable HouseholdState chosen) {
    List<HouseholdState> states = new ArrayList<>();
    for (HouseholdState state : HouseholdState.values()) {
      if (USUAL.contains(state) || state == chosen || count(counts, state) > 0) {
        states.add(state);
      }
    }
    return states;
  }

  private static int count(Map<HouseholdState, Integer> counts, HouseholdState state) {
    Integer count = counts.get(state);
    return count == null ? 0 : count;
  }

  private String words(@Nullable HouseholdState state, int count) {
    String label =
        state == null ? getContext().getString(R.string.all_states) : state.label().in(language);
    return label + " " + count;
  }

  private TextView chip(String words, @Nullable HouseholdState state, boolean chosen) {
    TextView chip = look.text(words, Look.SMALL_SP, chosen ? R.color.accent_dark : R.color.ink);
    chip.setTypeface(chosen ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
    chip.setGravity(Gravity.CENTER_VERTICAL);
    chip.setMinHeight(look.px(Look.TARGET_DP - 8));
    chip.setPadding(look.px(14), 0, look.px(14), 0);
    chip.setBackground(
        chosen
            ? look.filled(R.color.accent_pale, R.color.accent)
            : look.filled(R.color.paper, R.color.line));
    chip.setSelected(chosen);
    chip.setOnClickListener(view -> onChoose.accept(state));
    return chip;
  }
}
