package vn.rasoat.client.screen;

import android.content.Context;
import android.os.Build;
import java.io.File;
import java.security.SecureRandom;
import java.time.Clock;
import vn.rasoat.client.R;
import vn.rasoat.client.device.AndroidConnectivity;
import vn.rasoat.client.device.AndroidSqlDatabase;
import vn.rasoat.client.device.AndroidUptime;
import vn.rasoat.client.device.GpsLocator;
import vn.rasoat.client.device.KeystoreDeviceKey;
import vn.rasoat.client.enrol.Enrolment;
import vn.rasoat.client.platform.DeviceClock;
import vn.rasoat.client.platform.TimeOrderedIds;

/** The tablet the app runs on. */
final class AndroidTablet {
  private AndroidTablet() {}

  static Tablet of(Context context) {
    SecureRandom random = new SecureRandom();
    Clock clock = DeviceClock.get();
    return new Tablet(
        new File(context.getFilesDir(), "accounts"),
        new KeystoreDeviceKey(),
        new AndroidUptime(context),
        AndroidSqlDatabase::new,
        new AndroidConnectivity(context),
        new GpsLocator(context),
        clock,
        new TimeOrderedIds(clock, random),
        random,
        new Enrolment.Tablet(
            Build.MANUFACTURER + " " + Build.MODEL, context.getString(R.string.app_version)));
  }
}
