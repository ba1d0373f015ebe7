package vn.rasoat.client.screen;

import android.app.Application;
import android.content.Context;
import android.os.SystemClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The app while its process lives: locked, or with a {@link Workplace}. What must outlive the
 * process is in the store; a process that is killed starts locked.
 */
public final class RaSoatApp extends Application {
  /** A tablet left on a table is locked after this. */
  static final Duration LOCK_AFTER = Duration.ofMinutes(10);

  private @Nullable Workplace workplace;
  private @Nullable Background background;
  private @Nullable Background syncThread;
  private @Nullable SyncRuns syncRuns;
  private @Nullable AutoSync autoSync;
  private @Nullable Tablet tablet;
  private long touchedAtMillis;

  static RaSoatApp of(Context context) {
    return (RaSoatApp) context.getApplicationContext();
  }

  /** The device; made when first asked for. */
  Tablet tablet() {
    Tablet made = tablet;
    if (made == null) {
      made = AndroidTablet.of(this);
      tablet = made;
    }
    return made;
  }

  /** The thread for what takes time. */
  Background background() {
    Background made = background;
    if (made == null) {
      made = new ThreadBackground();
      background = made;
    }
    return made;
  }

  /** Runs on other threads, before anything was asked for. */
  void runOn(Background thread) {
    background = thread;
    syncThread = thread;
  }

  /** Runs on another device and thread, before anything was asked for; tests bring both. */
  void runOn(Tablet other, Background thread) {
    tablet = other;
    runOn(thread);
  }

  /** The workplace; null while locked. */
  @Nullable Workplace workplace() {
    return workplace;
  }

  /** After the right PIN. */
  void unlock(Workplace opened) {
    lock();
    workplace = opened;
    touched();
    // A thread of its own: reading a list does not wait for the network.
    if (syncThread == null) {
      syncThread = new ThreadBackground();
    }
    syncRuns = new SyncRuns(opened, syncThread);
    autoSync = new AutoSync(this, syncRuns);
    autoSync.start();
  }

  /** The runs of sync; null while locked. */
  @Nullable SyncRuns syncRuns() {
    return syncRuns;
  }

  /** Tells that something became ready to be sent. */
  void somethingIsReady() {
    if (autoSync != null) {
      autoSync.soon();
    }
  }

  /** Forgets the key and all that was decrypted. Edits are in the store already. */
  void lock() {
    Workplace open = workplace;
    workplace = null;
    if (autoSync != null) {
      autoSync.stop();
      autoSync = null;
    }
    if (syncRuns != null) {
      syncRuns.stop();
      syncRuns = null;
    }
    if (open != null) {
      open.close();
    }
  }

  /** Notes that the user is there. */
  void touched() {
    touchedAtMillis = SystemClock.elapsedRealtime();
  }

  /** Locks if nobody touched the app for {@link #LOCK_AFTER}. */
  void lockIfIdle() {
    if (SystemClock.elapsedRealtime() - touchedAtMillis >= LOCK_AFTER.toMillis()) {
      lock();
    }
  }
}
