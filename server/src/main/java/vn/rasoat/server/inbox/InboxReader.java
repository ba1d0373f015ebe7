package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.sync.Assignment;

/** What other features may ask about sheets. */
@Singleton
public class InboxReader {
  private static final int MOST_WAITING = 500;

  private final InboxStore sheets;
  private final RevisionStore revisions;
  private final AssignmentStore assignments;

  InboxReader(InboxStore sheets, RevisionStore revisions, AssignmentStore assignments) {
    this.sheets = sheets;
    this.revisions = revisions;
    this.assignments = assignments;
  }

  /**
   * The sheet of a household in a round.
   *
   * @throws ProblemException AREA_OUT_OF_SCOPE if it lies outside the scope
   */
  public Optional<CurrentSheet> find(AreaScope scope, String roundId, String householdId) {
    Optional<SheetRow> row = sheets.findByRoundIdAndHouseholdId(roundId, householdId);
    row.ifPresent(sheet -> scope.require(sheet.areaPath()));
    return row.map(CurrentSheet::of);
  }

  /**
   * The sheet of a record that was just received, for whoever reacts to that within its
   * transaction; no scope applies, because nobody is asking.
   *
   * @throws ProblemException NOT_FOUND
   */
  public CurrentSheet getReceived(String recordId) {
    return sheets
        .findByRecordId(recordId)
        .map(CurrentSheet::of)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  /**
   * Every revision received for a household in a round, oldest first. Revisions that name a village
   * outside the scope are left out.
   *
   * @throws ProblemException AREA_OUT_OF_SCOPE if its sheet lies outside the scope
   */
  public List<Revision> listRevisions(AreaScope scope, String roundId, String householdId) {
    sheets
        .findByRoundIdAndHouseholdId(roundId, householdId)
        .ifPresent(sheet -> scope.require(sheet.areaPath()));
    return revisions.listOfHousehold(roundId, householdId).stream()
        .filter(row -> scope.covers(row.areaPath()))
        .map(Revision::of)
        .toList();
  }

  /** The open assignments of a household in a round; those outside the scope are left out. */
  public List<Assignment> listOpenAssignments(AreaScope scope, String roundId, String householdId) {
    return assignments.listOpen(List.of(householdId)).stream()
        .filter(row -> row.roundId().equals(roundId) && scope.covers(row.areaPath()))
        .map(row -> row.change().assignment())
        .toList();
  }

  /** The revisions that wait for a decision in the areas of a scope, at most 500, oldest first. */
  public List<Revision> listHeld(AreaScope scope, String roundId) {
    List<Revision> held = new ArrayList<>();
    for (String path : scope.paths()) {
      for (RevisionRow row : revisions.listHeld(roundId, path, MOST_WAITING - held.size())) {
        held.add(Revision.of(row));
      }
    }
    return held;
  }

  /**
   * The edits in conflict that their senders have not settled, in the areas of a scope, at most
   * 500, oldest first.
   */
  public List<Revision> listConflicts(AreaScope scope, String roundId) {
    List<Revision> conflicts = new ArrayList<>();
    for (String path : scope.paths()) {
      int room = MOST_WAITING - conflicts.size();
      revisions.listConflicts(roundId, path, room).forEach(row -> conflicts.add(Revision.of(row)));
    }
    return conflicts;
  }

  /**
   * One revision.
   *
   * @throws ProblemException NOT_FOUND, or AREA_OUT_OF_SCOPE for the village it names
   */
  public Revision getRevision(AreaScope scope, String recordId, String revisionId) {
    RevisionRow row =
        revisions
            .findByRecordIdAndRevisionId(recordId, revisionId)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    scope.require(row.areaPath());
    return Revision.of(row);
  }

  /** Whether a user sent an edit of a record that was stored, be it held or in conflict. */
  public boolean wasSentBy(String recordId, String userId) {
    return revisions.existsByRecordIdAndUserId(recordId, userId);
  }

  /**
   * The village of the sheet that counts for a record; empty where none does. No scope applies: who
   * asks decides by it whom to let in.
   */
  public Optional<String> findAreaPath(String recordId) {
    return revisions.listAreaPaths(recordId).stream().findFirst();
  }
}
