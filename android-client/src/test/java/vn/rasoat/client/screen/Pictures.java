package vn.rasoat.client.screen;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.os.Looper;
import android.view.View;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.robolectric.Shadows;

/** Draws what a person would see, with the platform's own drawing, into a PNG file. */
final class Pictures {
  private static final Path FOLDER =
      Path.of(System.getProperty("rasoat.pictures", "target/pictures"));

  private Pictures() {}

  /**
   * Draws an activity's window as it is now.
   *
   * @param name of the file without ending, such as {@code households-vi-tablet}
   * @return the picture, for tests that look at it
   */
  static Bitmap take(Activity activity, String name) {
    Shadows.shadowOf(Looper.getMainLooper()).idle();
    return take(activity.getWindow().getDecorView(), name);
  }

  /** Draws a view that was laid out already, such as that of a dialog. */
  static Bitmap take(View view, String name) {
    Bitmap picture =
        Bitmap.createBitmap(view.getWidth(), view.getHeight(), Bitmap.Config.ARGB_8888);
    view.draw(new Canvas(picture));
    try {
      Files.createDirectories(FOLDER);
      try (OutputStream out = Files.newOutputStream(FOLDER.resolve(name + ".png"))) {
        picture.compress(Bitmap.CompressFormat.PNG, 100, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return picture;
  }
}
