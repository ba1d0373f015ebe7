package vn.rasoat.server.round;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.Stage;

/** What other features may ask about rounds. Rounds are the same for everyone: no scope applies. */
@Singleton
public class RoundReader {
  private final RoundStore store;

  RoundReader(RoundStore store) {
    this.store = store;
  }

  /** The round of an id. */
  public Optional<Round> find(String roundId) {
    return store.findById(roundId);
  }

  /**
   * The round of an id.
   *
   * @throws ProblemException of type NOT_FOUND
   */
  public Round get(String roundId) {
    return find(roundId).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  /** The yearly round of a year. */
  public Optional<Round> findPeriodic(int year) {
    return store.findByKindAndYearAndMonth(ReviewKind.PERIODIC, year, 0);
  }

  /** All rounds, the newest first. */
  public List<Round> list() {
    return store.list();
  }

  /**
   * The totals entered for villages of an area, by path; villages without an entry have none.
   * Whoever asks has checked that the area is in scope.
   */
  public List<VillagePopulation> listPopulation(String roundId, String areaPath) {
    return store.listPopulation(roundId, areaPath);
  }

  /** The closings of a round, oldest first. */
  public List<Closing> listClosings(String roundId) {
    return store.listClosings(roundId);
  }

  /** Whether a stage is closed for an area, by itself or with an area above it. */
  public boolean isClosed(String roundId, Stage stage, String areaPath) {
    return listClosings(roundId).stream()
        .anyMatch(closing -> closing.stage() == stage && closing.covers(areaPath));
  }
}
