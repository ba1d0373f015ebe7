package vn.rasoat.client.screen;

import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.ConflictForm;
import vn.rasoat.client.form.RecordAdvice;
import vn.rasoat.client.form.ToDo;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.edition.Edition;

/**
 * A sheet that did not get through: after a conflict both values of each field side by side, after
 * a refusal the sentences with the way to their fields.
 */
public final class ConflictActivity extends Screen {
  private static final String RECORD = "record";
  private static final String MINE = "mine";
  private static final String THEIRS = "theirs";

  private @Nullable ConflictForm form;
  private @Nullable ConflictForm settled;
  private @Nullable ScrollView scroll;
  private List<String> keptMine = List.of();
  private List<String> keptTheirs = List.of();

  static Intent open(Context context, String recordId) {
    return new Intent(context, ConflictActivity.class).putExtra(RECORD, recordId);
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    if (saved != null) {
      keptMine = paths(saved, MINE);
      keptTheirs = paths(saved, THEIRS);
    }
  }

  private static List<String> paths(Bundle saved, String name) {
    List<String> paths = saved.getStringArrayList(name);
    return paths == null ? List.of() : paths;
  }

  /** Which side was chosen for which field; values are not among it. */
  @Override
  protected void onSaveInstanceState(Bundle out) {
    super.onSaveInstanceState(out);
    ArrayList<String> mine = new ArrayList<>();
    ArrayList<String> theirs = new ArrayList<>();
    if (form != null) {
      for (ConflictForm.Line line : form.lines()) {
        Boolean chosen = form.chosen(line.path());
        if (chosen != null) {
          (chosen ? mine : theirs).add(line.path());
        }
      }
    }
    out.putStringArrayList(MINE, mine);
    out.putStringArrayList(THEIRS, theirs);
  }

  @Override
  protected void show() {
    LocalSheet sheet = sheet();
    if (sheet == null) {
      finish();
      return;
    }
    Edition edition = workplace().edition(sheet.content().editionId());
    LinearLayout column = column();
    if (settled != null && !(sheet.state() instanceof RecordState.InConflict)) {
      showSettled(column, settled);
    } else if (sheet.state() instanceof RecordState.InConflict) {
      showConflict(column, sheet, edition);
    } else if (sheet.state() instanceof RecordState.Refused) {
      showRefused(column, sheet, edition);
    } else {
      title(headline(R.string.refused_title, sheet));
      column.addView(look().done(getString(R.string.nothing_to_settle)), look().wide(0));
      column.addView(
          look().secondary(getString(R.string.open_sheet), () -> jump(null)), look().wide(16));
    }
  }

  private @Nullable LocalSheet sheet() {
    String recordId = recordId();
    return workplace().store().find(recordId).orElse(null);
  }

  private String recordId() {
    return String.valueOf(getIntent().getStringExtra(RECORD));
  }

  private String headline(int words, LocalSheet sheet) {
    String head = SheetSummary.of(sheet).headName();
    return getString(
        R.string.sheet_title,
        getString(words),
        head == null ? getString(R.string.unnamed_household) : head);
  }

  /** An empty page; what is read stays where it was. */
  private LinearLayout column() {
    LinearLayout column = look().column();
    int side = Room.forRail(this) ? look().px(80) : look().px(16);
    column.setPadding(side, look().px(12), side, look().px(32));
    ScrollView page = scroll;
    if (page == null) {
      page = new ScrollView(this);
      scroll = page;
      content(page);
    }
    page.removeAllViews();
    page.addView(column);
    return column;
  }

  private void showConflict(LinearLayout column, LocalSheet sheet, Edition edition) {
    title(headline(R.string.conflict_title, sheet));
    ConflictForm read = ConflictForm.of(sheet, edition);
    ConflictForm before = form;
    for (ConflictForm.Line line : read.lines()) {
      Boolean chosen = before == null ? kept(line.path()) : before.chosen(line.path());
      if (chosen != null) {
        read = read.choose(line.path(), chosen);
      }
    }
    form = read;
    RecordAdvice advice = advice(sheet, edition);
    column.addView(
        look().warning(words(advice.title()) + "\n" + words(advice.meaning())), look().wide(0));
    new ConflictLines(look(), language()).show(column, read, this::choose);
    if (read.lines().size() > 1) {
      FlowRow all = new FlowRow(this, look().px(8));
      all.addView(look().secondary(getString(R.string.all_mine), () -> chooseAll(true)));
      all.addView(look().secondary(getString(R.string.all_theirs), () -> chooseAll(false)));
      column.addView(all, look().wide(20));
    }
    column.addView(look().text(words(read.progress())), look().wide(20));
    if (read.isSettled()) {
      column.addView(look().primary(getString(R.string.save_choices), this::save), look().wide(8));
    }
  }

  private @Nullable Boolean kept(String path) {
    if (keptMine.contains(path)) {
      return true;
    }
    return keptTheirs.contains(path) ? false : null;
  }

  private RecordAdvice advice(LocalSheet sheet, Edition edition) {
    return RecordAdvice.of(
        sheet, edition, workplace().clock().instant(), workplace().clock().getZone());
  }

  private void choose(String path, boolean mine) {
    form = form == null ? null : form.choose(path, mine);
    show();
  }

  private void chooseAll(boolean mine) {
    form = form == null ? null : form.chooseAll(mine);
    show();
  }

  private void save() {
    ConflictForm chosen = form;
    if (chosen != null && chosen.isSettled()) {
      workplace().store().settle(recordId(), chosen.takeMine());
      settled = chosen;
      show();
      if (scroll != null) {
        scroll.scrollTo(0, 0);
      }
    }
  }

  private void showSettled(LinearLayout column, ConflictForm chosen) {
    column.addView(look().done(getString(R.string.conflict_settled)), look().wide(0));
    column.addView(
        look()
            .primary(
                getString(R.string.go_to_end),
                () -> startActivity(SheetActivity.openEnd(this, recordId()))),
        look().wide(16));
    new ConflictLines(look(), language()).showChosen(column, chosen);
  }

  private void showRefused(LinearLayout column, LocalSheet sheet, Edition edition) {
    title(headline(R.string.refused_title, sheet));
    RecordAdvice advice = advice(sheet, edition);
    column.addView(look().fault(words(advice.title())), look().wide(0));
    column.addView(look().text(words(advice.meaning())), look().wide(12));
    column.addView(look().text(words(advice.nextStep())), look().wide(8));
    if (advice.places().isEmpty()) {
      column.addView(
          look().primary(getString(R.string.open_sheet), () -> jump(null)), look().wide(20));
      return;
    }
    column.addView(look().title(getString(R.string.mend_these)), look().wide(20));
    for (ToDo place : advice.places()) {
      column.addView(
          ConflictLines.way(look(), words(place.text()), () -> jump(place.place().path())),
          look().wide(8));
    }
    column.addView(
        look()
            .secondary(
                getString(R.string.go_to_end),
                () -> startActivity(SheetActivity.openEnd(this, recordId()))),
        look().wide(20));
  }

  private void jump(@Nullable String path) {
    startActivity(SheetActivity.open(this, recordId(), path));
  }
}
