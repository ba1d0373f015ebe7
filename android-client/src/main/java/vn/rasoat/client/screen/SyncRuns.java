package vn.rasoat.client.screen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.sync.SyncReport;
import vn.rasoat.text.Wording;

/**
 * The runs of sync of one unlocked workplace, one at a time. A run belongs to no screen: leaving
 * one does not stop it. All methods are for the screen's thread.
 */
final class SyncRuns {
  private final Workplace workplace;
  private final Background background;
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean running;
  private volatile boolean stopped;
  private @Nullable SyncReport last;
  private @Nullable Wording failure;

  SyncRuns(Workplace workplace, Background background) {
    this.workplace = workplace;
    this.background = background;
  }

  boolean isRunning() {
    return running;
  }

  /** What the last run of this unlocking did; null before, and where the store failed it. */
  @Nullable SyncReport last() {
    return last;
  }

  /** Why the last run could not even be noted; null if it was. */
  @Nullable Wording failure() {
    return failure;
  }

  /** Runs once more; without effect while a run is under way. */
  void start() {
    if (running || stopped) {
      return;
    }
    running = true;
    tell();
    background.run(this::run, this::ended);
  }

  private Loaded<SyncReport> run() {
    try {
      return Loaded.of(workplace::runSync);
    } catch (RuntimeException e) {
      // Locking takes key and store from under a run; what was not done is done by the next one.
      if (stopped) {
        return new Loaded.Failed<>(new Wording("Đã khoá.", "Locked."));
      }
      throw e;
    }
  }

  private void ended(Loaded<SyncReport> outcome) {
    running = false;
    if (outcome instanceof Loaded.Value<SyncReport> value) {
      last = value.value();
      failure = null;
    } else if (outcome instanceof Loaded.Failed<SyncReport> failed) {
      last = null;
      failure = failed.why();
    }
    if (!stopped) {
      tell();
    }
  }

  /** Is told whenever a run begins or ends. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  void forget(Runnable listener) {
    listeners.remove(listener);
  }

  /** For good, because the workplace closes. */
  void stop() {
    stopped = true;
    listeners.clear();
  }

  private void tell() {
    new ArrayList<>(listeners).forEach(Runnable::run);
  }
}
