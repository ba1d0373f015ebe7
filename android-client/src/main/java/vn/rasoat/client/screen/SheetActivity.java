package vn.rasoat.client.screen;

import android.app.AlertDialog;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Verdict;
import vn.rasoat.client.R;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.IncomeWorksheetForm;
import vn.rasoat.client.form.LivePanel;
import vn.rasoat.client.form.Place;
import vn.rasoat.client.form.Reading;
import vn.rasoat.client.form.SectionView;
import vn.rasoat.client.form.SheetForm;
import vn.rasoat.client.form.Warning;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.household.HouseholdClass;

/**
 * The questionnaire of one household. Wide screens have the sections at the left and the result at
 * the right; narrow ones open both by a button.
 */
public final class SheetActivity extends FieldScreen implements QuestionList.Listener {
  private static final String RECORD = "record";
  private static final String PATH = "path";
  private static final String SECTION = "section";
  private static final String MEMBER = "member";
  private static final int WIDE_DP = 960;
  private static final int REFRESH_MILLIS = 120;

  private @Nullable SheetScene scene;
  private @Nullable SectionRail rail;
  private @Nullable LivePanelView panel;
  private @Nullable QuestionList questions;
  private @Nullable FinishView finish;
  private @Nullable LinearLayout middle;
  private @Nullable Button sectionButton;
  private @Nullable Button resultButton;
  private @Nullable String openSection;
  private @Nullable String openMember;
  private final Runnable refresh = this::refresh;
  private @Nullable Papers papers;

  /** Opens a sheet; a path puts that field in sight. */
  static Intent open(Context context, String recordId, @Nullable String path) {
    return new Intent(context, SheetActivity.class).putExtra(RECORD, recordId).putExtra(PATH, path);
  }

  /** Opens a sheet where it is declared ready. */
  static Intent openEnd(Context context, String recordId) {
    return open(context, recordId, null).putExtra(SECTION, SheetScene.FINISH);
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    openSection = getIntent().getStringExtra(SECTION);
    if (saved != null) {
      openSection = saved.getString(SECTION);
      openMember = saved.getString(MEMBER);
    }
  }

  @Override
  protected View barAction() {
    return look().inBar(getString(R.string.visit_mark), this::openVisit);
  }

  private void openVisit() {
    if (scene != null) {
      LocalSheet sheet = scene.sheet();
      startActivity(
          VisitActivity.open(
              this, sheet.householdId(), sheet.roundId(), sheet.areaCode(), sheet.recordId()));
    }
  }

  /** Only where one was: what was typed is in the store. */
  @Override
  protected void onSaveInstanceState(Bundle out) {
    super.onSaveInstanceState(out);
    if (scene != null) {
      out.putString(SECTION, scene.section());
      out.putString(MEMBER, scene.memberId());
    }
  }

  @Override
  protected void show() {
    if (scene != null) {
      scene.reload();
      openScene(scene);
      if (papers != null) {
        papers.collect();
      }
      return;
    }
    SheetScene opened = new SheetScene(workplace(), getIntent().getStringExtra(RECORD));
    scene = opened;
    build(opened);
    String path = getIntent().getStringExtra(PATH);
    if (openSection != null) {
      opened.open(openSection);
      opened.chooseMember(openMember);
    } else if (path != null) {
      jump(opened.form().place(path));
      return;
    }
    openScene(opened);
  }

  private void build(SheetScene opened) {
    boolean wide = getResources().getConfiguration().screenWidthDp >= WIDE_DP;
    questions = new QuestionList(look(), language(), this);
    LocalSheet sheet = opened.sheet();
    Papers kept =
        new Papers(
            this,
            camera(),
            sheet.recordId(),
            sheet.roundId(),
            sheet.areaCode(),
            Papers.ofSheet(this));
    papers = kept;
    kept.collect();
    finish = new FinishView(look(), language(), kept.view(), this::jump, this::declareReady);
    rail = new SectionRail(look(), language(), this::openSection);
    panel = new LivePanelView(look(), language(), this::jump);
    LinearLayout columns = look().row();
    columns.setBaselineAligned(false);
    LinearLayout column = look().column();
    middle = look().column();
    if (wide) {
      columns.addView(rail, new LinearLayout.LayoutParams(look().px(280), Look.match()));
    } else {
      column.addView(narrowBar(), look().wide(0));
    }
    column.addView(middle, look().share(false, 1));
    column.addView(steps(), look().wide(0));
    columns.addView(column, new LinearLayout.LayoutParams(0, Look.match(), 1));
    if (wide) {
      columns.addView(panel, new LinearLayout.LayoutParams(look().px(340), Look.match()));
    }
    content(columns);
    title(headline(opened));
  }

  @Override
  public void openQuickScreen() {
    if (scene != null) {
      startActivity(QuickScreenActivity.open(this, scene.recordId()));
    }
  }

  private String headline(SheetScene opened) {
    String head =
        opened
            .form()
            .sheet()
            .findHead()
            .map(member -> member.text("name"))
            .orElse(getString(R.string.unnamed_household));
    return getString(R.string.sheet_title, head, workplace().areaName(opened.sheet().areaCode()));
  }

  private View narrowBar() {
    LinearLayout bar = look().row();
    bar.setPadding(look().px(12), look().px(8), look().px(12), look().px(8));
    bar.setBackgroundColor(look().colour(R.color.paper_soft));
    sectionButton = look().secondary("", this::showRail);
    resultButton = look().secondary("", this::showPanel);
    LinearLayout.LayoutParams left = look().share(true, 1);
    left.rightMargin = look().px(8);
    bar.addView(sectionButton, left);
    bar.addView(resultButton, look().share(true, 1));
    return bar;
  }

  private View steps() {
    LinearLayout row = look().row();
    row.setPadding(look().px(16), look().px(8), look().px(16), look().px(8));
    LinearLayout.LayoutParams left = look().share(true, 1);
    left.rightMargin = look().px(8);
    row.addView(look().secondary(getString(R.string.previous_section), () -> step(-1)), left);
    row.addView(
        look().primary(getString(R.string.next_section), () -> step(1)), look().share(true, 1));
    return row;
  }

  private void step(int by) {
    String next = scene == null ? null : scene.neighbour(by);
    if (next != null) {
      openSection(next);
    }
  }

  private void openSection(String code) {
    if (scene != null) {
      scene.open(code);
      openScene(scene);
    }
  }

  private void openScene(SheetScene open) {
    LinearLayout place = middle;
    if (place == null || questions == null || finish == null) {
      return;
    }
    View shown = open.section().equals(SheetScene.FINISH) ? finish : questions;
    place.removeAllViews();
    place.addView(shown, new LinearLayout.LayoutParams(Look.match(), Look.match()));
    questions.show(open);
    finish.show(open);
    showAround(open);
  }

  /** Rail, panel and their buttons. */
  private void showAround(SheetScene open) {
    LivePanel result = open.form().livePanel();
    if (rail != null) {
      rail.show(open);
    }
    if (panel != null) {
      panel.show(result);
    }
    SectionView section = open.find(open.section());
    if (sectionButton != null) {
      sectionButton.setText(
          (section == null
                  ? getString(R.string.finish_section)
                  : words(section.title()) + " " + section.progress().text())
              + "  ▾");
    }
    if (resultButton != null) {
      resultButton.setText(words(result.deprivation()) + "  ▾");
    }
    title(headline(open));
  }

  private void refresh() {
    if (scene != null && questions != null) {
      questions.refresh(scene);
      showAround(scene);
    }
  }

  private void showRail() {
    AlertDialog dialog =
        new AlertDialog.Builder(this).setNegativeButton(R.string.close, null).create();
    SectionRail touched =
        new SectionRail(
            look(),
            language(),
            code -> {
              dialog.dismiss();
              openSection(code);
            });
    if (scene != null) {
      touched.show(scene);
    }
    dialog.setView(touched);
    dialog.show();
  }

  private void showPanel() {
    if (scene == null) {
      return;
    }
    AlertDialog dialog =
        new AlertDialog.Builder(this).setNegativeButton(R.string.close, null).create();
    LivePanelView view =
        new LivePanelView(
            look(),
            language(),
            place -> {
              dialog.dismiss();
              jump(place);
            });
    view.show(scene.form().livePanel());
    dialog.setView(view);
    dialog.show();
  }

  private void jump(Place place) {
    if (scene != null && questions != null) {
      scene.open(place);
      openScene(scene);
      questions.jumpTo(place.path());
    }
  }

  @Override
  public void answer(Field field, Reading reading) {
    if (scene == null) {
      return;
    }
    save(List.of(SheetForm.answer(field, reading.answer())));
  }

  @Override
  public IncomeWorksheetForm saveIncome(List<Edit> edits) {
    save(edits);
    if (scene == null) {
      throw new IllegalStateException("no sheet is open");
    }
    return scene.form().worksheet();
  }

  private void save(List<Edit> edits) {
    if (scene == null) {
      return;
    }
    scene.save(edits);
    View place = questions;
    if (place != null) {
      place.removeCallbacks(refresh);
      place.postDelayed(refresh, REFRESH_MILLIS);
    }
  }

  @Override
  public void confirm(Field field, Warning warning) {
    EditText reason = Inputs.box(look());
    reason.setHint(R.string.reason_hint);
    LinearLayout column = look().column();
    column.setPadding(look().px(20), look().px(8), look().px(20), 0);
    column.addView(look().text(words(warning.message())), look().wide(0));
    column.addView(reason, look().wide(12));
    new AlertDialog.Builder(this)
        .setView(column)
        .setPositiveButton(
            R.string.confirm_warning,
            (dialog, which) -> confirmed(warning, reason.getText().toString().trim()))
        .setNegativeButton(R.string.close, null)
        .show();
  }

  private void confirmed(Warning warning, String reason) {
    if (reason.isEmpty()) {
      tell(getString(R.string.reason_needed));
    } else if (scene != null) {
      change(List.of(new Edit.Confirmed(warning.check(), warning.path(), reason)));
    }
  }

  @Override
  public void change(List<Edit> edits) {
    if (scene != null) {
      scene.save(edits);
      openScene(scene);
    }
  }

  @Override
  public void choose(String memberId) {
    if (scene != null) {
      scene.chooseMember(memberId);
      openScene(scene);
    }
  }

  @Override
  public String newId() {
    return workplace().ids().next();
  }

  @Override
  public void tell(String words) {
    Toast.makeText(this, words, Toast.LENGTH_LONG).show();
  }

  private void declareReady() {
    if (scene == null) {
      return;
    }
    HouseholdClass computed =
        scene.form().assessment().verdict() instanceof Verdict.Decided decided
            ? decided.householdClass()
            : null;
    workplace()
        .store()
        .markReady(
            scene.recordId(), workplace().ids().next(), workplace().clock().instant(), computed);
    RaSoatApp.of(this).somethingIsReady();
    scene.reload();
    openScene(scene);
    tell(getString(R.string.is_ready));
  }
}
