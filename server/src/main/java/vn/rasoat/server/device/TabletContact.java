package vn.rasoat.server.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.BoundDevice;

/** Keeps when a tablet was last heard of and how much it said it had not sent. */
@Singleton
public class TabletContact {
  /** The time is kept no finer than this, to spare a write at every request. */
  static final Duration STEP = Duration.ofMinutes(5);

  private final TabletStore tablets;
  private final WriteTransaction writing;
  private final Clock clock;

  TabletContact(TabletStore tablets, WriteTransaction writing, Clock clock) {
    this.tablets = tablets;
    this.writing = writing;
    this.clock = clock;
  }

  /**
   * Notes that a tablet was heard of. What cannot be written now is left to the next time: nothing
   * that the tablet wants hangs on it.
   *
   * @param unsent records left on the tablet; null if it did not say
   */
  public void heard(BoundDevice device, @Nullable Integer unsent) {
    Instant now = clock.instant();
    boolean known =
        tablets
            .findById(device.id())
            .filter(tablet -> unsent == null || unsent.equals(tablet.unsent()))
            .filter(tablet -> !tablet.lastContactAt().plus(STEP).isBefore(now))
            .isPresent();
    if (known) {
      return;
    }
    try {
      writing.run(
          () -> {
            if (unsent == null) {
              tablets.setContact(device.id(), now);
            } else {
              tablets.setUnsent(device.id(), unsent, now);
            }
          });
    } catch (ProblemException e) {
      if (e.problem().type() != ProblemType.BUSY) {
        throw e;
      }
    }
  }
}
