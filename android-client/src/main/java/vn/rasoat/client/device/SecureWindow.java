package vn.rasoat.client.device;

import android.app.Activity;
import android.os.Build;
import android.view.WindowManager;
import vn.rasoat.client.platform.AsksApiLevel;

/** Keeps a screen out of screenshots, recordings and the task switcher. */
public final class SecureWindow {
  private SecureWindow() {}

  /** To be called in onCreate, before the content is set. */
  @AsksApiLevel
  public static void hide(Activity activity) {
    activity.getWindow().addFlags(WindowManager.LayoutParams.FLAG_SECURE);
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
      activity.setRecentsScreenshotEnabled(false);
    }
  }
}
