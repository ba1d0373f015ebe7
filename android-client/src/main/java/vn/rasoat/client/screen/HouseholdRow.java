package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.DateText;
import vn.rasoat.client.form.DistanceText;
import vn.rasoat.client.form.HouseholdEntry;
import vn.rasoat.client.form.HouseholdState;
import vn.rasoat.client.form.VisitCount;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.sync.Assignment;
import vn.rasoat.text.Language;

/** One row of the list, shown again and again for other households as the list is scrolled. */
final class HouseholdRow extends LinearLayout {
  private static final int MARKS_DP = 230;

  private final Look look;
  private final Language language;
  private final TextView name;
  private final TextView detail;
  private final TextView recheck;
  private final TextView badge;
  private final TextView state;
  private final Button visit;

  /** What touching a row does. */
  interface Listener {
    void open(HouseholdEntry entry);

    void visit(HouseholdEntry entry);
  }

  HouseholdRow(Look look, Language language) {
    super(look.context());
    this.look = look;
    this.language = language;
    boolean wide = Room.forColumns(look.context());
    setMinimumHeight(look.px(Look.TARGET_DP + 16));
    setPadding(look.px(16), look.px(8), look.px(10), look.px(8));
    name = look.text("", 20, R.color.ink);
    name.setTypeface(Typeface.DEFAULT_BOLD);
    detail = look.small("");
    recheck = look.text("", 17, R.color.ink);
    recheck.setPadding(look.px(12), look.px(6), look.px(12), look.px(6));
    badge = ClassBadge.of(look, language, null);
    state = look.text("", 17, R.color.ink);
    visit = look.secondary(look.context().getString(R.string.visit_mark), () -> {});
    visit.setPadding(look.px(10), 0, look.px(10), 0);
    visit.setMinWidth(look.px(Look.TARGET_DP));
    visit.setMinimumWidth(look.px(Look.TARGET_DP));
    // Or the list would not let the row itself be touched.
    visit.setFocusable(false);
    if (wide) {
      layBeside();
    } else {
      layBelow();
    }
  }

  private void layBeside() {
    setOrientation(HORIZONTAL);
    setGravity(Gravity.CENTER_VERTICAL);
    LinearLayout words = look.column();
    words.setPadding(0, 0, look.px(10), 0);
    words.addView(name);
    words.addView(detail);
    words.addView(recheck, look.wide(6));
    addView(words, look.share(true, 1));
    addView(marks(look.column()), new LayoutParams(look.px(MARKS_DP), Look.wrap()));
    addView(visit);
  }

  private void layBelow() {
    setOrientation(VERTICAL);
    LinearLayout words = look.column();
    words.setPadding(0, 0, look.px(10), 0);
    words.addView(name);
    words.addView(marks(new FlowRow(look.context(), look.px(12))), look.wide(2));
    LinearLayout top = look.row();
    top.addView(words, look.share(true, 1));
    top.addView(visit);
    addView(top);
    addView(detail, look.wide(2));
    addView(recheck, look.wide(6));
  }

  private <T extends ViewGroup> T marks(T place) {
    place.addView(badge);
    place.addView(state);
    return place;
  }

  /**
   * Shows a household.
   *
   * @param here where the tablet is; null if not known
   */
  void show(HouseholdEntry entry, LocalDate today, @Nullable GeoPoint here, Listener listener) {
    String headName = entry.headName().in(language);
    name.setText(headName);
    ClassBadge.show(look, language, badge, entry.householdClass());
    badge.setVisibility(entry.householdClass() == null ? GONE : VISIBLE);
    state.setText(entry.state().label().in(language));
    state.setTextColor(look.colour(colour(entry.state())));
    detail.setText(detail(entry, here));
    showRecheck(entry, today);
    setBackground(
        entry.isRecheck()
            ? look.filled(R.color.warn_pale, R.color.warn_pale)
            : look.filled(R.color.paper, R.color.paper));
    visit.setContentDescription(getContext().getString(R.string.visit_of, headName));
    visit.setOnClickListener(view -> listener.visit(entry));
    setOnClickListener(view -> listener.open(entry));
    setContentDescription(null);
  }

  private void showRecheck(HouseholdEntry entry, LocalDate today) {
    Assignment assignment = entry.assignment();
    if (assignment == null || !entry.isRecheck()) {
      recheck.setVisibility(View.GONE);
      return;
    }
    StringBuilder words = new StringBuilder(assignment.origin().text().in(language));
    if (assignment.reason() != null) {
      words.append(": ").append(assignment.reason());
    }
    LocalDate due = assignment.dueOn();
    boolean late = due != null && due.isBefore(today);
    if (due != null) {
      words.append("\n").append(due(due, today));
    }
    recheck.setText(words);
    recheck.setBackground(look.shape(R.color.paper, late ? R.color.fault : R.color.warn));
    recheck.setTextColor(look.colour(late ? R.color.fault : R.color.ink));
    recheck.setVisibility(View.VISIBLE);
  }

  private String due(LocalDate due, LocalDate today) {
    int left = (int) ChronoUnit.DAYS.between(today, due);
    String date = DateText.date(due, language);
    if (left < 0) {
      return getContext().getString(R.string.overdue, date, -left);
    }
    return left == 0
        ? getContext().getString(R.string.due_today, date)
        : getContext().getString(R.string.due, date, left);
  }

  private String detail(HouseholdEntry entry, @Nullable GeoPoint here) {
    List<String> parts = new ArrayList<>();
    parts.add(entry.village());
    OptionalDouble metres = here == null ? OptionalDouble.empty() : entry.metresFrom(here);
    if (metres.isPresent()) {
      parts.add(
          getContext()
              .getString(R.string.distance, DistanceText.of(metres.getAsDouble(), language)));
    }
    HouseholdClass last = entry.lastClass();
    if (last != null) {
      parts.add(getContext().getString(R.string.last_class, last.label().in(language)));
    }
    VisitCount visits = entry.visits();
    if (visits.attempts() > 0 && visits.last() != null) {
      parts.add(
          getContext()
              .getString(R.string.visited, visits.attempts(), visits.last().text().in(language)));
    }
    return String.join(" · ", parts);
  }

  private static int colour(HouseholdState state) {
    return switch (state) {
      case TO_DO, NO_REVIEW -> R.color.ink_soft;
      case DRAFT, READY -> R.color.accent;
      case SENT, HELD -> R.color.good;
      case RECHECK -> R.color.warn;
      case REFUSED, CONFLICT -> R.color.fault;
    };
  }
}
