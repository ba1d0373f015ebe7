package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.WireCodec;

/**
 * What tablets are told of an assignment, at a place in the feed.
 *
 * @param areaPath the village whose tablets are told
 * @param commune code of the commune that gave the position
 * @param isOpen 1, or 0 once it is closed
 * @param content JSON of the change
 */
@MappedEntity("inbox_assignment")
record AssignmentRow(
    @Id String assignmentId,
    String roundId,
    String householdId,
    String areaPath,
    String commune,
    long position,
    int isOpen,
    String content)
    implements FeedEntry {

  static AssignmentRow of(Assignment assignment, String areaPath, String commune, long position) {
    return new AssignmentRow(
        assignment.assignmentId(),
        assignment.roundId(),
        assignment.householdId(),
        areaPath,
        commune,
        position,
        assignment.open() ? 1 : 0,
        WireCodec.text(new Change.AssignmentChange(assignment)));
  }

  Change.AssignmentChange change() {
    return WireCodec.change(content)
        .filter(Change.AssignmentChange.class::isInstance)
        .map(Change.AssignmentChange.class::cast)
        .orElseThrow(() -> new IllegalStateException("no assignment is stored in " + this));
  }

  AssignmentRow closedAt(long otherPosition) {
    return of(change().assignment().closed(), areaPath, commune, otherPosition);
  }

  @Override
  public String toString() {
    return "AssignmentRow[" + position + ", " + assignmentId + "]";
  }
}
