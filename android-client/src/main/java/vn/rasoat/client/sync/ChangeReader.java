package vn.rasoat.client.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.SyncLimits;

/** Reads pages of changes until there are no more; each page is stored with its cursor at once. */
final class ChangeReader {
  private final LocalStore store;
  private final ServerLink link;
  private final ClockMeter clock;
  private final Tally tally;

  ChangeReader(LocalStore store, ServerLink link, ClockMeter clock, Tally tally) {
    this.store = store;
    this.link = link;
    this.clock = clock;
    this.tally = tally;
  }

  /** Reads all; what stopped it, or null at the end. */
  @Nullable Stop readAll() {
    boolean restarted = false;
    while (true) {
      String cursor = store.findCursor().orElse(null);
      Instant askedAt = clock.now();
      LinkResult<PullPage> result = link.pull(cursor, SyncLimits.MAX_PAGE);
      tally.add(result.traffic());
      if (result instanceof LinkResult.Answered<PullPage> answered) {
        PullPage page = answered.value();
        clock.note(askedAt, page.serverTime());
        store.applyPage(page);
        tally.pulled(page.changes().size());
        if (!page.more()) {
          return null;
        }
        if (page.cursor().equals(cursor)) {
          return Stop.of(AttemptOutcome.REPLY_NOT_UNDERSTOOD); // it would go round for ever
        }
      } else if (!restarted && cursor != null && isCursorNotValid(result)) {
        restarted = true;
        store.forgetCursor();
      } else {
        return Stop.of(result);
      }
    }
  }

  private static boolean isCursorNotValid(LinkResult<PullPage> result) {
    return result instanceof LinkResult.Failed<PullPage> failed
        && failed.problem().type() == ProblemType.CURSOR_NOT_VALID;
  }
}
