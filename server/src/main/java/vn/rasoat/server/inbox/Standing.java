package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import vn.rasoat.server.account.AccountReader;
import vn.rasoat.server.platform.security.Actor;

/** How someone who sends a sheet stands to the area it is of. */
enum Standing {
  /** The area is theirs now. */
  ASSIGNED,
  /** It was theirs when the sheet was begun: late work, for the commune to decide on. */
  FORMERLY,
  /** It was theirs at some time, but not when the sheet was begun. */
  NOT_THEN,
  /** It never was theirs. */
  NEVER;

  /** Tells standings. */
  @Singleton
  static class Source {
    private final AccountReader accounts;

    Source(AccountReader accounts) {
      this.accounts = accounts;
    }

    Standing of(Actor actor, String areaPath, Instant startedAt) {
      if (actor.scope().covers(areaPath)) {
        return ASSIGNED;
      }
      if (accounts.wasAssigned(actor.userId(), areaPath, startedAt)) {
        return FORMERLY;
      }
      return accounts.wasEverAssigned(actor.userId(), areaPath) ? NOT_THEN : NEVER;
    }
  }
}
