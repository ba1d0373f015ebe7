package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.WireCodec;

/** What other features may ask about visits and village meetings. */
@Singleton
public class FieldWorkReader {
  private final VisitStore visits;
  private final MeetingStore meetings;

  FieldWorkReader(VisitStore visits, MeetingStore meetings) {
    this.visits = visits;
    this.meetings = meetings;
  }

  /**
   * How far the visits of a round are, by village and outcome. A household counts once, with the
   * outcome of the last visit to it; a household without a visit is not counted.
   *
   * @throws ProblemException AREA_OUT_OF_SCOPE
   */
  public List<VisitCount> countVisits(AreaScope scope, String roundId, String areaPath) {
    scope.require(areaPath);
    List<VisitCount> counts = new ArrayList<>();
    for (VisitCountRow row : visits.countByOutcome(roundId, areaPath)) {
      counts.add(
          new VisitCount(row.areaPath(), outcome(row.outcome()), row.households(), row.visits()));
    }
    return counts;
  }

  /** The visits to a household, oldest first; those of villages outside the scope are left out. */
  public List<Visit> listVisits(AreaScope scope, String roundId, String householdId) {
    return visits.listOfHousehold(roundId, householdId).stream()
        .filter(row -> scope.covers(row.areaPath()))
        .map(
            row ->
                new Visit(
                    row.recordId(),
                    row.householdId(),
                    row.areaPath(),
                    outcome(row.outcome()),
                    row.visitedOn(),
                    row.attempt(),
                    row.note(),
                    row.userId(),
                    row.receivedAt()))
        .toList();
  }

  /**
   * The meetings of the villages of an area as they are now, by the day they were held on.
   *
   * @throws ProblemException AREA_OUT_OF_SCOPE
   */
  public List<Meeting> listMeetings(AreaScope scope, String roundId, String areaPath) {
    scope.require(areaPath);
    return meetings.listCurrent(roundId, areaPath).stream().map(FieldWorkReader::meeting).toList();
  }

  private static Meeting meeting(MeetingRow row) {
    if (WireCodec.dispatch(row.content()) instanceof MeetingEnvelope envelope) {
      return new Meeting(
          row.recordId(),
          row.roundId(),
          row.areaPath(),
          row.number(),
          envelope.meeting(),
          row.userId(),
          row.receivedAt());
    }
    throw new IllegalStateException("what is stored as a meeting is none: " + row);
  }

  private static VisitOutcome outcome(String code) {
    VisitOutcome outcome = VisitOutcome.ofCode(code);
    if (outcome == null) {
      throw new IllegalStateException("there is no outcome of a visit '" + code + "'");
    }
    return outcome;
  }
}
