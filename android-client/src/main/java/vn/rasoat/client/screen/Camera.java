package vn.rasoat.client.screen;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.device.AndroidPhotoEncoder;
import vn.rasoat.client.device.PhotoProvider;
import vn.rasoat.client.files.Captures;
import vn.rasoat.client.files.FileShelf;
import vn.rasoat.client.files.FileSubject;
import vn.rasoat.client.files.KeptFile;

/**
 * Photos by the camera app. If Android ends this app meanwhile, the photo waits sealed, and is put
 * where it belongs the next time a screen with photos is shown.
 */
final class Camera {
  static final int REQUEST = 71;
  private static final String PENDING = "photo";
  private static final int WAIT_MILLIS = 200;
  private static final int MOST_WAITS = 100;

  private final Activity activity;
  private final Handler screen = new Handler(Looper.getMainLooper());
  private @Nullable String pending;

  Camera(Activity activity, @Nullable Bundle saved) {
    this.activity = activity;
    this.pending = saved == null ? null : saved.getString(PENDING);
  }

  void save(Bundle out) {
    out.putString(PENDING, pending);
  }

  /** Opens the camera app; false if there is none. */
  boolean take(FileShelf shelf, FileSubject subject) {
    Captures captures = PhotoProvider.captures(activity);
    String id = captures.begin(shelf, subject);
    try {
      activity.startActivityForResult(PhotoProvider.cameraIntent(id), REQUEST);
      pending = id;
      return true;
    } catch (ActivityNotFoundException | SecurityException e) {
      captures.cancel(id);
      return false;
    }
  }

  /** What the camera app came back with; collecting follows when the screen is shown. */
  void returned(int resultCode) {
    if (resultCode != Activity.RESULT_OK && pending != null) {
      PhotoProvider.captures(activity).cancel(pending);
      pending = null;
    }
  }

  /**
   * Puts photos that were taken on the shelf, off the screen's thread.
   *
   * @param then told how many came
   * @param failed called if the photo asked for did not become one
   */
  void collect(FileShelf shelf, java.util.function.IntConsumer then, Runnable failed) {
    collect(shelf, then, failed, MOST_WAITS);
  }

  private void collect(
      FileShelf shelf, java.util.function.IntConsumer then, Runnable failed, int waits) {
    String awaited = pending;
    if (awaited != null && PhotoProvider.isComing(awaited) && waits > 0) {
      screen.postDelayed(() -> collect(shelf, then, failed, waits - 1), WAIT_MILLIS);
      return;
    }
    pending = null;
    Captures captures = PhotoProvider.captures(activity);
    RaSoatApp.of(activity)
        .background()
        .run(
            () -> captures.collect(shelf, new AndroidPhotoEncoder()),
            (List<KeptFile> collected) -> {
              if (awaited != null && !shelf.find(awaited).isPresent()) {
                captures.cancel(awaited);
                failed.run();
              }
              then.accept(collected.size());
            });
  }
}
