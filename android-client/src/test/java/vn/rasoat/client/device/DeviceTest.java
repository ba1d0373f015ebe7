package vn.rasoat.client.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Activity;
import android.app.Application;
import android.location.Location;
import android.location.LocationManager;
import android.net.ConnectivityManager;
import android.net.NetworkCapabilities;
import android.os.Looper;
import android.os.SystemClock;
import android.view.WindowManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowNetworkCapabilities;
import vn.rasoat.client.platform.DeviceKey;
import vn.rasoat.client.platform.Locator;
import vn.rasoat.household.GeoPoint;

@RunWith(RobolectricTestRunner.class)
@Config(sdk = {26, 29, 34})
public class DeviceTest {
  private final Application app = RuntimeEnvironment.getApplication();

  @Test
  public void a_network_that_wants_a_sign_in_is_none() {
    AndroidConnectivity connectivity = new AndroidConnectivity(app);
    NetworkCapabilities capabilities = ShadowNetworkCapabilities.newInstance();
    ConnectivityManager manager = app.getSystemService(ConnectivityManager.class);
    shadowOf(manager).setNetworkCapabilities(manager.getActiveNetwork(), capabilities);
    assertThat(connectivity.mayReachNetwork()).isTrue();

    shadowOf(capabilities).addCapability(NetworkCapabilities.NET_CAPABILITY_CAPTIVE_PORTAL);
    assertThat(connectivity.mayReachNetwork()).isFalse();

    shadowOf(capabilities).addCapability(NetworkCapabilities.NET_CAPABILITY_VALIDATED);
    assertThat(connectivity.mayReachNetwork()).isTrue();

    shadowOf(manager).setDefaultNetworkActive(false);
    shadowOf(manager).setActiveNetworkInfo(null);
    assertThat(connectivity.mayReachNetwork()).isFalse();
  }

  @Test
  public void uptime_runs_and_a_start_has_a_name() {
    AndroidUptime uptime = new AndroidUptime(app);
    long before = uptime.millis();
    shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(5));

    assertThat(uptime.millis() - before).isGreaterThanOrEqualTo(5000);
    assertThat(uptime.bootId()).isEqualTo(uptime.bootId()).isNotEmpty();
  }

  @Test
  public void a_secure_window_is_kept_out_of_screenshots() {
    try (var opened = Robolectric.buildActivity(Activity.class)) {
      Activity activity = opened.get();
      SecureWindow.hide(activity);

      assertThat(
              activity.getWindow().getAttributes().flags & WindowManager.LayoutParams.FLAG_SECURE)
          .isNotZero();
    }
  }

  @Test
  public void a_search_shows_better_places_and_ends_when_one_is_good_enough() {
    shadowOf(app).grantPermissions(Manifest.permission.ACCESS_FINE_LOCATION);
    LocationManager manager = app.getSystemService(LocationManager.class);
    shadowOf(manager).setProviderEnabled(LocationManager.GPS_PROVIDER, true);
    Heard heard = new Heard();
    Locator locator = new GpsLocator(app);
    assertThat(locator.isPermitted()).isTrue();
    assertThat(locator.isOn()).isTrue();
    locator.search(Duration.ofSeconds(60), 15, heard);

    simulate(manager, 80);
    simulate(manager, 120);
    simulate(manager, 12);
    simulate(manager, 5);

    assertThat(heard.places).containsExactly(80, 12);
    assertThat(heard.ended).containsExactly(12);
  }

  @Test
  public void a_search_ends_with_the_best_place_when_the_time_is_over() {
    shadowOf(app).grantPermissions(Manifest.permission.ACCESS_FINE_LOCATION);
    LocationManager manager = app.getSystemService(LocationManager.class);
    shadowOf(manager).setProviderEnabled(LocationManager.GPS_PROVIDER, true);
    Heard heard = new Heard();
    new GpsLocator(app).search(Duration.ofSeconds(60), 15, heard);

    simulate(manager, 80);
    shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(61));

    assertThat(heard.ended).containsExactly(80);
  }

  @Test
  public void without_permission_a_search_ends_at_once() {
    Heard heard = new Heard();
    Locator locator = new GpsLocator(app);
    locator.search(Duration.ofSeconds(60), 15, heard).stop();

    assertThat(locator.isPermitted()).isFalse();
    assertThat(heard.ended).containsExactly(-1);
  }

  /** There is no Keystore off a tablet: all that can be shown here is that the loss is told. */
  @Test
  public void without_a_keystore_the_key_is_told_as_lost() {
    assertThatThrownBy(() -> new KeystoreDeviceKey().unwrap(new byte[20]))
        .isInstanceOf(DeviceKey.DeviceKeyLost.class);
  }

  private static void simulate(LocationManager manager, float accuracy) {
    Location location = new Location(LocationManager.GPS_PROVIDER);
    location.setLatitude(22.39812);
    location.setLongitude(103.15234);
    location.setAccuracy(accuracy);
    location.setTime(SystemClock.elapsedRealtime());
    location.setElapsedRealtimeNanos(SystemClock.elapsedRealtimeNanos());
    shadowOf(manager).simulateLocation(location);
    shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(2));
  }

  private static final class Heard implements Locator.Listener {
    final List<Integer> places = new ArrayList<>();
    final List<Integer> ended = new ArrayList<>();

    @Override
    public void better(GeoPoint place) {
      places.add(place.accuracyMetres());
    }

    @Override
    public void ended(@Nullable GeoPoint best) {
      ended.add(best == null ? -1 : best.accuracyMetres());
    }
  }
}
