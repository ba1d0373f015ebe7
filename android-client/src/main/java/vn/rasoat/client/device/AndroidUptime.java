package vn.rasoat.client.device;

import android.content.Context;
import android.os.SystemClock;
import android.provider.Settings;
import vn.rasoat.client.platform.Uptime;

/** Time since the tablet was started, by Android. */
public final class AndroidUptime implements Uptime {
  private final Context context;

  public AndroidUptime(Context context) {
    this.context = context.getApplicationContext();
  }

  @Override
  public long millis() {
    return SystemClock.elapsedRealtime();
  }

  @Override
  public String bootId() {
    int count = Settings.Global.getInt(context.getContentResolver(), Settings.Global.BOOT_COUNT, 0);
    return Integer.toString(count);
  }
}
