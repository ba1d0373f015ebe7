package vn.rasoat.server.device;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tablet as a page shows it.
 *
 * @param commune name of the commune
 * @param owner name of the only one who may sign in on it; null if it is the commune's
 * @param lastUser name of who signed in on it last; null if nobody has yet
 * @param revokedBy name of who revoked it; null unless it is revoked
 */
public record TabletView(
    Tablet tablet,
    String commune,
    @Nullable String owner,
    @Nullable String lastUser,
    @Nullable String revokedBy,
    State state) {

  /** What an official wants to know of a tablet at a glance. */
  public enum State {
    IN_USE,
    /** Not heard of for a week: lost, broken, or in a village without signal. */
    SILENT,
    REVOKED;

    /** Key of the words. */
    public String textKey() {
      return "device.state." + name().toLowerCase(Locale.ROOT);
    }
  }
}
