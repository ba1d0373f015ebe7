package vn.rasoat.client.screen;

import android.app.DatePickerDialog;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Gravity;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.R;
import vn.rasoat.client.form.DateText;
import vn.rasoat.client.form.VisitCount;
import vn.rasoat.client.form.VisitForm;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.text.Wording;

/** What came of a visit to one household, with its day and a note; and the visits before it. */
public final class VisitActivity extends Screen {
  private static final String HOUSEHOLD = "household";
  private static final String ROUND = "round";
  private static final String AREA = "area";
  private static final String RECORD = "record";
  private static final String REFUSED = "refused";
  private static final String OUTCOME = "outcome";
  private static final String DAY = "day";

  private final Map<VisitOutcome, TextView> outcomes = new EnumMap<>(VisitOutcome.class);
  private @Nullable VisitForm form;
  private @Nullable Button day;
  private @Nullable TextView meaning;
  private @Nullable LinearLayout faults;
  private @Nullable Bundle kept;
  private @Nullable VisitEnvelope refused;

  /**
   * Opens the visit of a household.
   *
   * @param recordId its sheet; null if it has none
   */
  static Intent open(
      Context context,
      String householdId,
      String roundId,
      AreaCode village,
      @Nullable String recordId) {
    return new Intent(context, VisitActivity.class)
        .putExtra(HOUSEHOLD, householdId)
        .putExtra(ROUND, roundId)
        .putExtra(AREA, village.value())
        .putExtra(RECORD, recordId);
  }

  /** Opens a visit that the server refused, to be written down anew in its place. */
  static Intent openRefused(Context context, VisitEnvelope refused) {
    return open(context, refused.householdId(), refused.roundId(), refused.areaCode(), null)
        .putExtra(REFUSED, refused.recordId());
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    kept = saved;
  }

  /** The note is not among it: it may say names. */
  @Override
  protected void onSaveInstanceState(Bundle out) {
    super.onSaveInstanceState(out);
    if (form != null) {
      VisitOutcome outcome = form.outcome();
      out.putString(OUTCOME, outcome == null ? null : outcome.code());
      out.putString(DAY, form.visitedOn().toString());
    }
  }

  @Override
  protected void show() {
    if (form != null) {
      return;
    }
    List<VisitEnvelope> earlier = earlier();
    VisitForm opened = opened(earlier);
    form = opened;
    title(getString(R.string.visit_title, headName()));
    boolean beside = Room.forRail(this);
    LinearLayout left = side(beside);
    left.addView(look().title(words(opened.attemptText())), look().wide(0));
    for (VisitEnvelope visit : earlier) {
      left.addView(look().small(line(visit)), look().wide(4));
    }
    addOutcomes(left);
    LinearLayout right = beside ? side(true) : left;
    addRest(right, opened.note());
    LinearLayout page = beside ? look().row() : look().column();
    page.setBaselineAligned(false);
    page.setGravity(Gravity.TOP);
    // Or the note would take the focus, and the keyboard half of the screen.
    page.setFocusableInTouchMode(true);
    if (beside) {
      page.addView(left, look().share(true, 1));
      page.addView(right, look().share(true, 1));
    } else {
      page.addView(left, look().wide(0));
    }
    ScrollView scroll = new ScrollView(this);
    scroll.addView(page);
    content(scroll);
    refresh();
  }

  private LinearLayout side(boolean half) {
    LinearLayout column = look().column();
    int margin = !half && Room.forColumns(this) ? 64 : 16;
    column.setPadding(look().px(margin), look().px(12), look().px(margin), look().px(32));
    return column;
  }

  private void addOutcomes(LinearLayout column) {
    column.addView(look().text(getString(R.string.visit_what)), look().wide(16));
    for (VisitOutcome outcome : VisitOutcome.values()) {
      TextView row =
          OptionRow.of(look(), words(outcome.text()), false, false, () -> choose(outcome));
      outcomes.put(outcome, row);
      column.addView(row, look().wide(6));
    }
    meaning = look().small("");
    column.addView(meaning, look().wide(8));
  }

  private void addRest(LinearLayout column, String typedBefore) {
    column.addView(look().text(getString(R.string.visit_day)), look().wide(16));
    day = look().secondary("", this::chooseDay);
    column.addView(day, look().wide(6));
    column.addView(look().text(getString(R.string.visit_note)), look().wide(16));
    EditText note = Inputs.box(look());
    note.setHint(R.string.visit_note_hint);
    note.setContentDescription(getString(R.string.visit_note));
    note.setMinLines(2);
    note.setGravity(Gravity.TOP);
    note.setText(typedBefore);
    Inputs.onChange(note, typed -> form = form == null ? null : form.withNote(typed));
    column.addView(note, look().wide(6));
    faults = look().column();
    column.addView(faults, look().wide(8));
    column.addView(look().primary(getString(R.string.visit_save), this::save), look().wide(16));
    column.addView(look().small(getString(R.string.visit_never_changed)), look().wide(8));
  }

  private VisitForm opened(List<VisitEnvelope> earlier) {
    String householdId = extra(HOUSEHOLD);
    VisitForm opened =
        new VisitForm(
            householdId,
            extra(ROUND),
            new AreaCode(extra(AREA)),
            VisitForm.countByHousehold(earlier).getOrDefault(householdId, VisitCount.NONE),
            today(),
            null,
            "");
    VisitEnvelope again = refused;
    if (again != null) {
      String note = again.note();
      opened =
          opened
              .withOutcome(again.outcome())
              .withDate(again.visitedOn())
              .withNote(note == null ? "" : note);
    }
    Bundle saved = kept;
    if (saved == null) {
      return opened;
    }
    String outcome = saved.getString(OUTCOME);
    VisitOutcome chosen = outcome == null ? null : VisitOutcome.ofCode(outcome);
    VisitForm same = opened.withDate(LocalDate.parse(saved.getString(DAY, today().toString())));
    return chosen == null ? same : same.withOutcome(chosen);
  }

  private String extra(String name) {
    String value = getIntent().getStringExtra(name);
    return value == null ? "" : value;
  }

  private LocalDate today() {
    return LocalDate.now(workplace().clock());
  }

  private List<VisitEnvelope> earlier() {
    List<VisitEnvelope> earlier = new ArrayList<>();
    workplace()
        .store()
        .listVisits()
        .forEach(
            visit -> {
              VisitEnvelope made = visit.visit();
              if (made.recordId().equals(extra(REFUSED))) {
                refused = made;
              } else if (made.householdId().equals(extra(HOUSEHOLD))
                  && made.roundId().equals(extra(ROUND))) {
                earlier.add(made);
              }
            });
    return earlier;
  }

  private String headName() {
    String recordId = getIntent().getStringExtra(RECORD);
    LocalSheet sheet = recordId == null ? null : workplace().store().find(recordId).orElse(null);
    String name = sheet == null ? null : SheetSummary.of(sheet).headName();
    for (Assignment assignment : workplace().store().listAssignments()) {
      if (name == null && assignment.householdId().equals(extra(HOUSEHOLD))) {
        name = assignment.headName();
      }
    }
    return name == null ? getString(R.string.unnamed_household) : name;
  }

  private String line(VisitEnvelope visit) {
    String made =
        getString(
            R.string.visit_line,
            visit.attempt(),
            DateText.date(visit.visitedOn(), language()),
            words(visit.outcome().text()));
    return visit.note() == null ? made : made + " – " + visit.note();
  }

  private void choose(VisitOutcome outcome) {
    if (form != null) {
      form = form.withOutcome(outcome);
      refresh();
    }
  }

  private void chooseDay() {
    if (form == null) {
      return;
    }
    LocalDate now = form.visitedOn();
    new DatePickerDialog(
            this,
            (picker, year, month, date) -> {
              if (form != null) {
                form = form.withDate(LocalDate.of(year, month + 1, date));
                refresh();
              }
            },
            now.getYear(),
            now.getMonthValue() - 1,
            now.getDayOfMonth())
        .show();
  }

  private void refresh() {
    VisitForm now = form;
    if (now == null || day == null || meaning == null) {
      return;
    }
    outcomes.forEach(
        (outcome, row) ->
            OptionRow.show(look(), row, words(outcome.text()), false, outcome == now.outcome()));
    Wording what = now.meaning();
    meaning.setText(what == null ? "" : words(what));
    String date = DateText.date(now.visitedOn(), language());
    day.setText(
        getString(
            R.string.chosen_change,
            now.visitedOn().equals(today()) ? getString(R.string.today, date) : date));
    if (faults != null) {
      faults.removeAllViews();
    }
  }

  private void save() {
    VisitForm now = form;
    LinearLayout told = faults;
    if (now == null || told == null) {
      return;
    }
    List<FieldFault> found = new ArrayList<>(now.faults(today()));
    if (found.isEmpty()) {
      try {
        workplace()
            .store()
            .addVisit(
                now.envelope(
                    workplace().ids().next(),
                    workplace().ids().next(),
                    workplace().clock().instant()));
        // Only after the new one is safe.
        if (refused != null) {
          workplace().store().dropVisit(refused.recordId());
        }
        RaSoatApp.of(this).somethingIsReady();
        finish();
        return;
      } catch (ProblemException e) {
        found.add(new FieldFault("", e.problem().detail()));
      }
    }
    told.removeAllViews();
    for (FieldFault fault : found) {
      told.addView(look().fault(words(fault.message())), look().wide(6));
    }
  }
}
