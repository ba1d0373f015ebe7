package vn.rasoat.client.screen;

import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.IncomeWorksheetForm;
import vn.rasoat.client.form.NumberText;
import vn.rasoat.client.store.Edit;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * The income worksheet. Twelve months by eleven sources do not fit on any tablet in large letters,
 * so one month is shown with all its sources, or one source with all its months; the sums of all
 * months (or sources) stay in sight above.
 */
final class WorksheetView extends LinearLayout {
  private static final int WIDE_DP = 600;

  private final Look look;
  private final Language language;
  private final Listener listener;
  private final LinearLayout sums;
  private final LinearLayout chooser;
  private final LinearLayout cells;
  private final List<TextView> chips = new ArrayList<>();
  private IncomeWorksheetForm form;
  private boolean byMonth = true;
  private int month = 1;
  private int source;

  /** What the screen does for a cell. */
  interface Listener {
    /** Saves without building the inputs anew; returns the table after it. */
    IncomeWorksheetForm saveIncome(List<Edit> edits);
  }

  WorksheetView(Look look, Language language, IncomeWorksheetForm form, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.listener = listener;
    this.form = form;
    setOrientation(VERTICAL);
    addView(look.small(words(R.string.worksheet_help)), look.wide(4));
    sums = look.column();
    addView(sums, look.wide(8));
    LinearLayout modes = look.row();
    LayoutParams left = look.share(true, 1);
    left.rightMargin = look.px(8);
    TextView months = OptionRow.of(look, words(R.string.by_month), false, true, () -> choose(true));
    TextView sources =
        OptionRow.of(look, words(R.string.by_source), false, false, () -> choose(false));
    months.setTag(R.string.by_month);
    sources.setTag(R.string.by_source);
    modes.addView(months, left);
    modes.addView(sources, look.share(true, 1));
    addView(modes, look.wide(12));
    chooser = look.column();
    addView(chooser, look.wide(4));
    cells = look.column();
    addView(cells, look.wide(12));
    for (int each = form.months(); each >= 1; each--) {
      month = form.isTold(each) ? month : each;
    }
    build();
  }

  private void choose(boolean months) {
    byMonth = months;
    TextView first = findViewWithTag(R.string.by_month);
    TextView second = findViewWithTag(R.string.by_source);
    OptionRow.show(look, first, words(R.string.by_month), false, months);
    OptionRow.show(look, second, words(R.string.by_source), false, !months);
    build();
  }

  /** Takes up what was saved; the cells stay, someone may be typing in one. */
  void refresh(IncomeWorksheetForm now) {
    form = now;
    showSums();
    showChips();
  }

  private void build() {
    chooser.removeAllViews();
    chips.clear();
    boolean wide = getContext().getResources().getConfiguration().screenWidthDp >= WIDE_DP;
    int columns = byMonth ? (wide ? 4 : 3) : (wide ? 3 : 1);
    int count = byMonth ? form.months() : form.sources().size();
    LinearLayout row = look.row();
    for (int i = 0; i < count; i++) {
      if (i % columns == 0) {
        row = look.row();
        row.setGravity(Gravity.FILL_VERTICAL);
        row.setBaselineAligned(false);
        chooser.addView(row, look.wide(6));
      }
      LayoutParams size = new LayoutParams(0, Look.match(), 1);
      size.rightMargin = (i + 1) % columns == 0 ? 0 : look.px(6);
      row.addView(chip(i), size);
    }
    for (int i = count; i % columns != 0; i++) {
      LayoutParams size = new LayoutParams(0, Look.match(), 1);
      size.rightMargin = (i + 1) % columns == 0 ? 0 : look.px(6);
      row.addView(new View(getContext()), size);
    }
    buildCells();
    refresh(form);
  }

  private TextView chip(int index) {
    TextView chip = look.text("", Look.SMALL_SP, R.color.ink);
    chip.setMinHeight(look.px(Look.TARGET_DP));
    chip.setGravity(Gravity.CENTER_VERTICAL);
    chip.setPadding(look.px(8), look.px(6), look.px(8), look.px(6));
    chip.setOnClickListener(
        view -> {
          month = byMonth ? index + 1 : month;
          source = byMonth ? source : index;
          buildCells();
          showChips();
        });
    chips.add(chip);
    return chip;
  }

  private void showChips() {
    for (int i = 0; i < chips.size(); i++) {
      boolean chosen = byMonth ? i + 1 == month : i == source;
      TextView chip = chips.get(i);
      chip.setText(byMonth ? monthChip(i + 1) : sourceChip(form.sources().get(i)));
      chip.setSelected(chosen);
      chip.setBackground(
          chosen
              ? look.filled(R.color.accent_pale, R.color.accent)
              : look.filled(R.color.paper, R.color.line));
    }
  }

  private String monthChip(int number) {
    String title = form.monthTitle(number).in(language);
    String shortTitle = title.substring(title.indexOf(' ') + 1);
    return form.isTold(number)
        ? "✓ " + shortTitle + "\n" + NumberText.whole(form.monthTotal(number), language)
        : "○ " + shortTitle + "\n" + words(R.string.month_open);
  }

  private String sourceChip(Option option) {
    String title = option.label().in(language);
    long total = form.sourceTotal(option.code());
    String left = form.isExcluded(option.code()) ? " " + words(R.string.not_counted) : "";
    return title + left + "\n" + NumberText.whole(total, language);
  }

  private void showSums() {
    sums.removeAllViews();
    String summary = form.summary().in(language);
    boolean open = form.perPersonMonth() == null;
    sums.addView(open ? look.warning(summary) : look.done(summary), look.wide(0));
    sums.addView(
        look.text(
            getContext()
                .getString(R.string.worksheet_total, NumberText.vnd(form.total()).in(language))),
        look.wide(6));
    Wording excluded = form.excludedText();
    if (excluded != null) {
      sums.addView(look.small(excluded.in(language)), look.wide(2));
    }
  }

  private void buildCells() {
    cells.removeAllViews();
    if (byMonth) {
      cells.addView(look.title(form.monthTitle(month).in(language)), look.wide(0));
      for (Option option : form.sources()) {
        String left = form.isExcluded(option.code()) ? " " + words(R.string.not_counted) : "";
        cell(month, option, option.label().in(language) + left);
      }
      if (!form.isTold(month)) {
        int asked = month;
        cells.addView(
            look.secondary(
                words(R.string.no_income_month), () -> rebuild(List.of(form.withoutIncome(asked)))),
            look.wide(14));
      }
      return;
    }
    Option option = form.sources().get(source);
    cells.addView(look.title(option.label().in(language)), look.wide(0));
    if (form.isExcluded(option.code())) {
      cells.addView(look.small(words(R.string.excluded_why)), look.wide(2));
    }
    cells.addView(look.secondary(words(R.string.fill_months), () -> fill(option)), look.wide(10));
    for (int each = 1; each <= form.months(); each++) {
      cell(each, option, form.monthTitle(each).in(language));
    }
  }

  private void rebuild(List<Edit> edits) {
    refresh(listener.saveIncome(edits));
    buildCells();
  }

  /** The first amount of a source, written into all months that have none. */
  private void fill(Option option) {
    for (int each = 1; each <= form.months(); each++) {
      if (!form.text(each, option.code(), language).isEmpty()) {
        List<Edit> edits = form.fillFrom(each, option.code());
        rebuild(edits);
        return;
      }
    }
  }

  private void cell(int of, Option option, String label) {
    LinearLayout row = look.row();
    TextView name = look.text(label);
    row.addView(name, look.share(true, 1));
    EditText box = Inputs.box(look);
    box.setInputType(InputType.TYPE_CLASS_PHONE);
    box.setGravity(Gravity.END | Gravity.CENTER_VERTICAL);
    box.setText(form.text(of, option.code(), language));
    box.setHint("–");
    box.setContentDescription(label);
    LayoutParams size = look.share(true, 1);
    size.leftMargin = look.px(8);
    row.addView(box, size);
    TextView fault = look.fault("");
    fault.setVisibility(GONE);
    cells.addView(row, look.wide(8));
    cells.addView(fault, look.wide(4));
    Inputs.onChange(box, raw -> typed(of, option, raw, fault));
  }

  private void typed(int of, Option option, String raw, TextView fault) {
    IncomeWorksheetForm.Cell read = form.read(of, option.code(), raw, language);
    Wording wrong = read.fault();
    fault.setText(wrong == null ? "" : wrong.in(language));
    fault.setVisibility(wrong == null ? GONE : VISIBLE);
    @Nullable Edit edit = read.edit();
    if (edit != null) {
      refresh(listener.saveIncome(List.of(edit)));
    }
  }

  private String words(int id) {
    return getContext().getString(id);
  }
}
