package vn.rasoat.client.screen;

import android.content.Context;
import android.content.Intent;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.QuickScreen;
import vn.rasoat.client.form.SheetForm;
import vn.rasoat.client.store.Edit;

/**
 * The quick screen of a household that asked to be reviewed; its answers are those of the sheet.
 */
public final class QuickScreenActivity extends FieldScreen {
  private static final String RECORD = "record";
  private static final int WIDE_DP = 960;

  private final List<FieldView> fields = new ArrayList<>();
  private @Nullable SheetScene scene;
  private @Nullable LinearLayout result;

  static Intent open(Context context, String recordId) {
    return new Intent(context, QuickScreenActivity.class).putExtra(RECORD, recordId);
  }

  @Override
  protected void show() {
    SheetScene opened =
        new SheetScene(workplace(), String.valueOf(getIntent().getStringExtra(RECORD)));
    scene = opened;
    title(getString(R.string.quick_screen));
    LinearLayout column = look().column();
    column.setPadding(look().px(20), look().px(16), look().px(20), look().px(40));
    QuickScreen quick = opened.form().findQuickScreen().orElse(null);
    if (quick == null) {
      column.addView(look().warning(getString(R.string.no_quick_screen)), look().wide(0));
      content(column);
      return;
    }
    String note = words(quick.note());
    column.addView(
        quick.isIllustrative() ? look().warning(note) : look().small(note), look().wide(0));
    fields.clear();
    for (Field field : quick.fields()) {
      FieldView view =
          new FieldView(
              look(),
              language(),
              field,
              this,
              (asked, reading) -> save(SheetForm.answer(asked, reading.answer())),
              (asked, warning) -> {});
      fields.add(view);
      column.addView(view, look().wide(0));
    }
    LinearLayout end = look().column();
    result = end;
    boolean wide = getResources().getConfiguration().screenWidthDp >= WIDE_DP;
    if (wide) {
      LinearLayout columns = look().row();
      columns.setBaselineAligned(false);
      columns.addView(scroll(column), new LinearLayout.LayoutParams(0, Look.match(), 1));
      end.setPadding(look().px(20), look().px(16), look().px(20), look().px(40));
      View side = scroll(end);
      side.setBackgroundColor(look().colour(R.color.paper_soft));
      columns.addView(side, new LinearLayout.LayoutParams(look().px(440), Look.match()));
      content(columns);
    } else {
      column.addView(end, look().wide(16));
      content(scroll(column));
    }
    showResult(quick);
  }

  private View scroll(View page) {
    ScrollView scroll = new ScrollView(this);
    scroll.addView(page);
    return scroll;
  }

  private void save(Edit edit) {
    if (scene == null) {
      return;
    }
    scene.save(List.of(edit));
    QuickScreen quick = scene.form().findQuickScreen().orElse(null);
    if (quick != null) {
      for (int i = 0; i < fields.size(); i++) {
        fields.get(i).show(quick.fields().get(i));
      }
      showResult(quick);
    }
  }

  private void showResult(QuickScreen quick) {
    LinearLayout end = result;
    if (end == null) {
      return;
    }
    end.removeAllViews();
    end.addView(look().title(getString(R.string.quick_result)), look().wide(0));
    String words = words(quick.outcome().text());
    boolean passed = quick.outcome() == QuickScreen.Outcome.PASSED;
    end.addView(passed ? look().done(words) : look().warning(words), look().wide(6));
    end.addView(look().text(getString(R.string.quick_keep)), look().wide(14));
    option(end, quick, QuickScreen.Outcome.PASSED, R.string.quick_passed);
    option(end, quick, QuickScreen.Outcome.FAILED, R.string.quick_failed);
    end.addView(look().primary(getString(R.string.quick_to_sheet), this::finish), look().wide(20));
  }

  private void option(LinearLayout end, QuickScreen quick, QuickScreen.Outcome of, int label) {
    boolean kept = quick.kept() == of;
    TextView row =
        OptionRow.of(
            look(),
            getString(label),
            false,
            kept,
            () -> save(quick.keep(kept ? QuickScreen.Outcome.OPEN : of)));
    row.setTag(of.name().toLowerCase(Locale.ROOT));
    end.addView(row, look().wide(6));
  }
}
