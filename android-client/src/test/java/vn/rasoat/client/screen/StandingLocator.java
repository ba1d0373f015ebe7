package vn.rasoat.client.screen;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.Locator;
import vn.rasoat.household.GeoPoint;

/** A receiver that finds what it is told, at once or never. */
final class StandingLocator implements Locator {
  boolean permitted = true;
  boolean on = true;
  boolean ends = true;
  @Nullable GeoPoint place = GeoPoint.parse("22.39812,103.15234,12");

  @Override
  public boolean isPermitted() {
    return permitted;
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public Search search(Duration longest, int accuracyMetres, Listener listener) {
    if (place != null) {
      listener.better(place);
    }
    if (ends) {
      listener.ended(place);
    }
    return () -> {};
  }
}
