package vn.rasoat.client.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.GeoPoint;

/** Finds where the tablet is. */
public interface Locator {

  /** Whether the user let the app use the position; the screen asks for it. */
  boolean isPermitted();

  /** Whether the tablet can tell its position now: it has a receiver, and it is switched on. */
  boolean isOn();

  /**
   * Searches until a place is as exact as wanted, or the time is over. The listener hears on the
   * thread that called; only if {@link #isPermitted} and {@link #isOn}, otherwise it ends at once.
   *
   * @param accuracyMetres good enough to stop
   */
  Search search(Duration longest, int accuracyMetres, Listener listener);

  /** A search that is on. */
  interface Search {
    /** Ends it; the listener hears nothing more. */
    void stop();
  }

  /** Hears of a search. */
  interface Listener {
    /** The best place so far, to be shown while the search goes on. */
    void better(GeoPoint place);

    /** The search is over, with the best place found; null if there was none. */
    void ended(@Nullable GeoPoint best);
  }
}
