package vn.rasoat.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;

/**
 * What happened in a round. Later steps and statistics are built on these events alone, so each
 * carries all they need; an event is never changed after it was published.
 */
public sealed interface ReviewEvent {

  /** The round it happened in. */
  String roundId();

  /** When the server recorded it. */
  Instant at();

  /**
   * A revision of a household's sheet became the current one.
   *
   * @param areaPath path of the household's village
   * @param revision the server's number of the revision, from 1
   * @param userId who sent it
   */
  record Received(
      String roundId,
      Instant at,
      String householdId,
      String recordId,
      String areaPath,
      int revision,
      String userId)
      implements ReviewEvent {}

  /**
   * The current revision of a household was judged.
   *
   * @param householdClass null while undecidable
   * @param deprivationPoints points of the indicators surely deprived
   * @param indicators in the official order of the edition
   */
  record Classified(
      String roundId,
      Instant at,
      String householdId,
      String areaPath,
      int revision,
      @Nullable HouseholdClass householdClass,
      int deprivationPoints,
      int persons,
      boolean ethnicMinority,
      List<CountedIndicator> indicators)
      implements ReviewEvent {
    public Classified {
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * One indicator as statistics count it.
   *
   * @param code of the edition
   * @param inBase whether the household belongs to the base of its rate
   * @param deprived whether it is surely deprived
   */
  record CountedIndicator(String code, boolean inBase, boolean deprived) {}

  /**
   * A stage of an area was closed: what is current now is what counts in that stage from here on.
   *
   * @param areaPath the area closed, with everything below it
   * @param userId who closed it
   */
  record StageClosed(String roundId, Instant at, String areaPath, Stage stage, String userId)
      implements ReviewEvent {}
}
