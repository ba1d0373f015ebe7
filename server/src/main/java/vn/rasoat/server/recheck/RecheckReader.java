package vn.rasoat.server.recheck;

import jakarta.inject.Singleton;
import java.util.List;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.server.platform.security.AreaScope;

/** What other features may ask about re-checks. */
@Singleton
public class RecheckReader {
  private static final int MOST = 500;

  private final RecheckStore store;

  RecheckReader(RecheckStore store) {
    this.store = store;
  }

  /** The re-checks of a household, oldest first; those outside the scope are left out. */
  public List<Recheck> listOfHousehold(AreaScope scope, String roundId, String householdId) {
    return store.listOfHousehold(roundId, householdId).stream()
        .filter(row -> scope.covers(row.areaPath()))
        .map(Recheck::of)
        .toList();
  }

  /**
   * The re-checks of an area that wait for their enumerators, at most 500, those due first in
   * front.
   *
   * @throws ProblemException AREA_OUT_OF_SCOPE
   */
  public List<Recheck> listOpen(AreaScope scope, String roundId, String areaPath) {
    scope.require(areaPath);
    return store.listOpen(roundId, areaPath, MOST).stream().map(Recheck::of).toList();
  }
}
