package vn.rasoat.review;

import java.time.Instant;
import java.time.LocalDate;
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
   * The result of a household was returned for a re-check.
   *
   * @param areaPath path of the household's village
   * @param reason what the official wrote
   * @param dueOn last day to do it
   * @param userId who returned it
   */
  record Returned(
      String roundId,
      Instant at,
      String householdId,
      String areaPath,
      String assignmentId,
      AssignmentOrigin origin,
      String reason,
      LocalDate dueOn,
      String userId)
      implements ReviewEvent {}

  /**
   * A household was visited, with whatever outcome. Its note is not part of the event.
   *
   * @param recordId the visit
   * @param areaPath path of the village
   * @param attempt which visit to this household it was, from 1, as the tablet counts
   * @param userId who sent it
   */
  record Visited(
      String roundId,
      Instant at,
      String householdId,
      String recordId,
      String areaPath,
      VisitOutcome outcome,
      LocalDate visitedOn,
      int attempt,
      String userId)
      implements ReviewEvent {}

  /**
   * A revision of the record of a village meeting became the current one. Names and remarks are not
   * part of the event.
   *
   * @param recordId the meeting
   * @param areaPath path of the village
   * @param revision the server's number of the revision, from 1
   * @param present people who came
   * @param votes one per household of the agenda
   * @param userId who sent it
   */
  record MeetingHeld(
      String roundId,
      Instant at,
      String recordId,
      String areaPath,
      int revision,
      LocalDate heldOn,
      int invited,
      int present,
      int representatives,
      List<CountedVote> votes,
      String userId)
      implements ReviewEvent {
    public MeetingHeld {
      votes = List.copyOf(votes);
    }
  }

  /**
   * What a meeting said about one household.
   *
   * @param householdClass the result that was put to the meeting; null if it was undecidable
   * @param passed whether enough agreed, by the threshold of the round's procedure
   */
  record CountedVote(
      String householdId,
      @Nullable HouseholdClass householdClass,
      int agree,
      int disagree,
      boolean passed) {}

  /**
   * A stage of an area was closed: what is current now is what counts in that stage from here on.
   *
   * @param areaPath the area closed, with everything below it
   * @param userId who closed it
   */
  record StageClosed(String roundId, Instant at, String areaPath, Stage stage, String userId)
      implements ReviewEvent {}
}
