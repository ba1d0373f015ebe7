package vn.rasoat.client.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;

/** What came of asking the server. */
public sealed interface LinkResult<T> {

  /** Bytes it took, whatever came of it. */
  Traffic traffic();

  /** The server did it. */
  record Answered<T>(T value, Traffic traffic) implements LinkResult<T> {}

  /**
   * The server said no, to the request as a whole.
   *
   * @param retryAfter how long it asked to wait; null if it did not
   */
  record Failed<T>(Problem problem, @Nullable Duration retryAfter, Traffic traffic)
      implements LinkResult<T> {}

  /**
   * No reply came.
   *
   * @param sentWhole whether the whole request had gone out, so that the server may have done it
   * @param obstacle what stood in the way, as far as the device knows
   */
  record Unreachable<T>(boolean sentWhole, Traffic traffic, Obstacle obstacle)
      implements LinkResult<T> {

    /** No reply, for the reason there mostly is. */
    public Unreachable(boolean sentWhole, Traffic traffic) {
      this(sentWhole, traffic, Obstacle.NO_CONNECTION);
    }
  }

  /**
   * Something came that is no reply of this protocol: a sign-in page of a hotel, a newer server.
   *
   * @param tooLarge whether it was given up for its size
   */
  record NotUnderstood<T>(boolean tooLarge, Traffic traffic) implements LinkResult<T> {}
}
