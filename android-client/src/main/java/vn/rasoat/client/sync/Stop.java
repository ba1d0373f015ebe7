package vn.rasoat.client.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.problem.Problem;

/** Why a run ended early. */
record Stop(AttemptOutcome outcome, @Nullable Problem problem, @Nullable Duration retryAfter) {

  static Stop of(AttemptOutcome outcome) {
    return new Stop(outcome, null, null);
  }

  /** What ends a run, whichever request met it. */
  static Stop of(LinkResult<?> result) {
    if (result instanceof LinkResult.Failed<?> failed) {
      return new Stop(outcome(failed.problem()), failed.problem(), failed.retryAfter());
    }
    if (result instanceof LinkResult.Unreachable<?> unreachable) {
      return of(unreachable.sentWhole() ? AttemptOutcome.REPLY_LOST : AttemptOutcome.NO_SIGNAL);
    }
    return of(AttemptOutcome.REPLY_NOT_UNDERSTOOD);
  }

  private static AttemptOutcome outcome(Problem problem) {
    return switch (problem.type().status()) {
      case 401 -> AttemptOutcome.SIGN_IN_NEEDED;
      case 429, 503 -> AttemptOutcome.SERVER_BUSY;
      default -> AttemptOutcome.STOPPED_BY_SERVER;
    };
  }
}
