package vn.rasoat.client.screen;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.SystemClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.GeoPoint;

/** Where the tablet was last, without waking the receiver: good enough for "1,3 km". */
final class Whereabouts {
  private static final Duration STALE = Duration.ofMinutes(30);
  private static final int FAR_OFF_METRES = 5_000;

  private Whereabouts() {}

  /** Null if nobody allowed it, or nothing was measured lately. */
  static @Nullable GeoPoint lastKnown(Context screen) {
    Context context = screen.getApplicationContext();
    LocationManager places = context.getSystemService(LocationManager.class);
    if (places == null
        || context.checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
            != PackageManager.PERMISSION_GRANTED) {
      return null;
    }
    Location latest = null;
    for (String provider : places.getProviders(true)) {
      Location known = places.getLastKnownLocation(provider);
      if (known != null
          && isUsable(known)
          && (latest == null
              || known.getElapsedRealtimeNanos() > latest.getElapsedRealtimeNanos())) {
        latest = known;
      }
    }
    return latest == null
        ? null
        : GeoPoint.of(latest.getLatitude(), latest.getLongitude(), latest.getAccuracy());
  }

  private static boolean isUsable(Location known) {
    long age = SystemClock.elapsedRealtimeNanos() - known.getElapsedRealtimeNanos();
    return age < STALE.toNanos() && known.hasAccuracy() && known.getAccuracy() < FAR_OFF_METRES;
  }
}
