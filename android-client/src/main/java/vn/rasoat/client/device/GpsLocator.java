package vn.rasoat.client.device;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.Locator;
import vn.rasoat.household.GeoPoint;

/**
 * The position by the tablet's own receiver, which needs no network; where there is none, by that
 * of the network. Places of long ago are not taken.
 */
public final class GpsLocator implements Locator {
  private static final int WORST_METRES = 100_000;

  private final Context context;

  public GpsLocator(Context context) {
    this.context = context.getApplicationContext();
  }

  @Override
  public boolean isPermitted() {
    return context.checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
        == PackageManager.PERMISSION_GRANTED;
  }

  @Override
  public boolean isOn() {
    return provider() != null;
  }

  private @Nullable String provider() {
    LocationManager manager = context.getSystemService(LocationManager.class);
    for (String each :
        new String[] {LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER}) {
      if (manager != null
          && manager.getAllProviders().contains(each)
          && manager.isProviderEnabled(each)) {
        return each;
      }
    }
    return null;
  }

  @Override
  public Search search(Duration longest, int accuracyMetres, Listener listener) {
    LocationManager manager = context.getSystemService(LocationManager.class);
    String provider = provider();
    if (manager == null || provider == null || !isPermitted()) {
      listener.ended(null);
      return () -> {};
    }
    Running running = new Running(manager, accuracyMetres, listener);
    manager.requestLocationUpdates(provider, 1000, 0, running, Looper.myLooper());
    running.endAfter(longest);
    return running::stop;
  }

  /** One search. The methods without use are abstract before API 30. */
  private static final class Running implements LocationListener {
    private final LocationManager manager;
    private final int wanted;
    private final Listener listener;
    private final Handler handler = new Handler(Looper.myLooper());
    private @Nullable GeoPoint best;
    private boolean over;

    Running(LocationManager manager, int wanted, Listener listener) {
      this.manager = manager;
      this.wanted = wanted;
      this.listener = listener;
    }

    void endAfter(Duration longest) {
      handler.postDelayed(this::end, longest.toMillis());
    }

    @Override
    public void onLocationChanged(Location location) {
      if (over || !location.hasAccuracy() || location.getAccuracy() > WORST_METRES) {
        return;
      }
      GeoPoint place =
          GeoPoint.of(location.getLatitude(), location.getLongitude(), location.getAccuracy());
      if (best == null || place.accuracyMetres() < best.accuracyMetres()) {
        best = place;
        listener.better(place);
      }
      if (place.accuracyMetres() <= wanted) {
        end();
      }
    }

    private void end() {
      if (!over) {
        stop();
        listener.ended(best);
      }
    }

    void stop() {
      over = true;
      handler.removeCallbacksAndMessages(null);
      manager.removeUpdates(this);
    }

    @Override
    public void onProviderDisabled(String provider) {
      end();
    }

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    @SuppressWarnings("deprecation")
    public void onStatusChanged(String provider, int status, @Nullable Bundle extras) {}
  }
}
