package vn.rasoat.client.screen;

import android.content.Context;
import android.content.Intent;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.RecordAdvice;
import vn.rasoat.client.sync.SyncReport;

/**
 * Sync: its button, what is under way, what a person has to do record by record, and what happened
 * before.
 */
public final class SyncActivity extends Screen implements SyncView.Listener {
  private static final int AGAIN_MILLIS = 2_000;

  private final Runnable changed = this::load;
  private @Nullable SyncView view;
  private @Nullable SyncRuns heard;

  static Intent open(Context context) {
    return new Intent(context, SyncActivity.class);
  }

  @Override
  protected void show() {
    title(getString(R.string.sync));
    if (view == null) {
      SyncView made = new SyncView(look(), language(), this);
      view = made;
      LinearLayout column = look().column();
      int side = Room.forRail(this) ? look().px(120) : look().px(16);
      column.setPadding(side, look().px(12), side, look().px(32));
      column.addView(made, look().wide(0));
      ScrollView scroll = new ScrollView(this);
      scroll.addView(column);
      content(scroll);
    }
    SyncRuns runs = RaSoatApp.of(this).syncRuns();
    if (runs != null && heard != runs) {
      runs.listen(changed);
      heard = runs;
    }
    load();
  }

  @Override
  protected void onPause() {
    super.onPause();
    if (heard != null) {
      heard.forget(changed);
      heard = null;
    }
    if (view != null) {
      view.removeCallbacks(changed);
    }
  }

  private void load() {
    Workplace open = RaSoatApp.of(this).workplace();
    if (open == null) {
      return;
    }
    showRun();
    RaSoatApp.of(this)
        .background()
        .run(
            () -> Loaded.of(() -> SyncStanding.read(open)),
            loaded -> {
              if (RaSoatApp.of(this).workplace() == open && !isDestroyed()) {
                loaded(loaded);
              }
            });
  }

  private void loaded(Loaded<SyncStanding> loaded) {
    SyncView shown = view;
    if (shown == null) {
      return;
    }
    if (loaded instanceof Loaded.Value<SyncStanding> value) {
      state(words(value.value().bar()));
      shown.show(value.value());
    } else if (loaded instanceof Loaded.Failed<SyncStanding> failed) {
      shown.showFailed(failed.why());
    }
    showRun();
    shown.removeCallbacks(changed);
    if (heard != null && heard.isRunning()) {
      shown.postDelayed(changed, AGAIN_MILLIS);
    }
  }

  private void showRun() {
    SyncRuns runs = RaSoatApp.of(this).syncRuns();
    if (view != null && runs != null) {
      SyncReport last = runs.last();
      view.showRun(runs.isRunning(), runs.failure(), last != null && last.deviceRevoked());
    }
  }

  @Override
  public void sync() {
    SyncRuns runs = RaSoatApp.of(this).syncRuns();
    if (runs != null) {
      runs.start();
    }
  }

  @Override
  public @Nullable Intent way(RecordAdvice.Opens opens, @Nullable String recordId) {
    boolean mends = opens == RecordAdvice.Opens.RECORD && recordId != null;
    return mends
        ? ConflictActivity.open(this, String.valueOf(recordId))
        : Doors.of(this, opens, recordId, null);
  }
}
