package vn.rasoat.server.platform.http;

import java.time.Duration;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/** A refusal that holds only for a while; answered with Retry-After. */
public final class RetryLater extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final Duration after;

  /**
   * A refusal for a while.
   *
   * @param type TOO_MANY_ATTEMPTS or BUSY
   * @param after how long to wait; answered in whole seconds, at least one
   */
  public RetryLater(ProblemType type, Duration after) {
    super(type.code() + ", retry after " + after.toSeconds() + " s");
    this.type = type;
    this.after = after;
  }

  /** Entry of the catalogue. */
  public ProblemType type() {
    return type;
  }

  /** The problem as told, with the seconds to wait. */
  public Problem problem() {
    return Problem.of(
        type,
        new Wording(
            type.title().vi() + " Còn phải chờ " + afterSeconds() + " giây.",
            type.title().en() + " Seconds left to wait: " + afterSeconds() + "."));
  }

  /** Seconds to wait, at least one. */
  public long afterSeconds() {
    return Math.max(1, after.toSeconds());
  }
}
