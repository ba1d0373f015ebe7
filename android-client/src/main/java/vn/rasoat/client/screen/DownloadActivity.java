package vn.rasoat.client.screen;

import android.widget.LinearLayout;
import android.widget.ProgressBar;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.enrol.ReferenceDownload;

/** Brings criteria, questions, areas and rounds; what came stays if it stops. */
public final class DownloadActivity extends Screen {
  private static final int STEPS = 1000;

  private @Nullable ProgressBar bar;
  private @Nullable TextView words;
  private @Nullable LinearLayout trouble;

  @Override
  protected boolean leadsBack() {
    return false;
  }

  @Override
  protected void show() {
    if (bar != null) {
      return;
    }
    title(getString(R.string.download_title));
    LinearLayout column = Narrow.column(look());
    column.addView(look().text(getString(R.string.download_explained)), look().wide(0));
    bar = new ProgressBar(this, null, android.R.attr.progressBarStyleHorizontal);
    bar.setMax(STEPS);
    column.addView(bar, look().wide(24));
    words = look().small("");
    column.addView(words, look().wide(4));
    trouble = look().column();
    column.addView(trouble, look().wide(16));
    content(column);
    download();
  }

  private void download() {
    if (!(workplace() instanceof OpenWorkplace open) || trouble == null) {
      return;
    }
    trouble.removeAllViews();
    Background background = RaSoatApp.of(this).background();
    background.run(
        () -> open.download((bytes, all) -> background.onScreen(() -> progress(bytes, all))),
        outcome -> ended(open, outcome));
  }

  void progress(long bytes, long all) {
    if (bar != null && words != null) {
      bar.setProgress(all == 0 ? 0 : (int) (bytes * STEPS / all));
      words.setText(getString(R.string.download_progress, bytes / 1024, all / 1024));
    }
  }

  private void ended(OpenWorkplace open, ReferenceDownload.Outcome outcome) {
    if (outcome instanceof ReferenceDownload.Outcome.Stopped stopped && trouble != null) {
      trouble.addView(
          look()
              .fault(words(stopped.trouble().what()) + "\n" + words(stopped.trouble().nextStep())),
          look().wide(0));
      trouble.addView(
          look().primary(getString(R.string.download_again), this::download), look().wide(12));
    }
    if (open.reference().isPresent() && !(outcome instanceof ReferenceDownload.Outcome.Stopped)) {
      startActivity(Home.of(this));
      finish();
    }
  }
}
