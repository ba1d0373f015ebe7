package vn.rasoat.client.screen;

import android.content.Context;
import android.net.ConnectivityManager;
import android.net.Network;
import android.os.Handler;
import android.os.Looper;
import android.os.SystemClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.sync.SyncReport;

/**
 * Syncs by itself while the app is unlocked: when a network comes, when something became ready, and
 * every quarter of an hour; after a failure when the report says. A server that asked for time gets
 * it, whatever happens meanwhile.
 */
final class AutoSync {
  /** Between runs of which none failed. */
  static final Duration USUAL = Duration.ofMinutes(15);

  /** After something became ready: the next household's may follow at once. */
  static final Duration SOON = Duration.ofSeconds(5);

  private final Context context;
  private final SyncRuns runs;
  private final Handler screen = new Handler(Looper.getMainLooper());
  private final Runnable run = this::run;
  private final Runnable planned = this::plan;
  private final ConnectivityManager.NetworkCallback network =
      new ConnectivityManager.NetworkCallback() {
        @Override
        public void onAvailable(Network found) {
          run();
        }
      };
  private long notBeforeMillis;

  AutoSync(Context context, SyncRuns runs) {
    this.context = context;
    this.runs = runs;
  }

  void start() {
    runs.listen(planned);
    ConnectivityManager networks = context.getSystemService(ConnectivityManager.class);
    if (networks != null) {
      networks.registerDefaultNetworkCallback(network, screen);
    }
    after(USUAL);
  }

  void stop() {
    screen.removeCallbacks(run);
    runs.forget(planned);
    ConnectivityManager networks = context.getSystemService(ConnectivityManager.class);
    if (networks != null) {
      networks.unregisterNetworkCallback(network);
    }
  }

  /** Something became ready to be sent. */
  void soon() {
    after(SOON);
  }

  private void run() {
    long wait = notBeforeMillis - SystemClock.elapsedRealtime();
    if (wait > 0) {
      after(Duration.ofMillis(wait));
    } else {
      runs.start();
    }
  }

  private void after(Duration time) {
    screen.removeCallbacks(run);
    screen.postDelayed(run, time.toMillis());
  }

  private void plan() {
    if (runs.isRunning()) {
      return;
    }
    SyncReport report = runs.last();
    Duration next = next(report);
    boolean asked = report != null && report.attempt().outcome() == AttemptOutcome.SERVER_BUSY;
    notBeforeMillis = asked ? SystemClock.elapsedRealtime() + next.toMillis() : 0;
    after(next);
  }

  private static Duration next(@Nullable SyncReport report) {
    Duration asked = report == null ? null : report.nextTryIn();
    return asked == null ? USUAL : asked;
  }
}
