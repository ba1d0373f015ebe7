package vn.rasoat.server.household;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.Edition;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.classification.ClassificationReader;
import vn.rasoat.server.inbox.CurrentSheet;
import vn.rasoat.server.inbox.DecideHeld;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.inbox.Revision;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.round.Round;

/** Opens the file of one household. */
@Singleton
public class ShowHousehold {
  /** Revisions of one batch came at the same time: their numbers tell them apart. */
  private static final Comparator<Revision> LATEST_FIRST =
      Comparator.comparing(Revision::receivedAt)
          .thenComparing(Revision::number, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
          .reversed();

  private final InboxReader inbox;
  private final ClassificationReader judgements;
  private final HeldSheets held;
  private final FileSurroundings around;
  private final ReadTransaction reading;

  ShowHousehold(
      InboxReader inbox,
      ClassificationReader judgements,
      HeldSheets held,
      FileSurroundings around,
      ReadTransaction reading) {
    this.inbox = inbox;
    this.judgements = judgements;
    this.held = held;
    this.around = around;
    this.reading = reading;
  }

  /**
   * The file of a household.
   *
   * @param roundId null for the newest round the household has a sheet in
   * @param revisionId the revision to show in place of the current sheet; null for that
   * @throws ProblemException NOT_FOUND, or AREA_OUT_OF_SCOPE
   */
  public HouseholdFile show(
      Actor actor, String householdId, @Nullable String roundId, @Nullable String revisionId) {
    return reading.run(() -> read(actor, householdId, roundId, revisionId));
  }

  private HouseholdFile read(
      Actor actor, String householdId, @Nullable String roundId, @Nullable String revisionId) {
    CurrentSheet current = current(actor, householdId, roundId);
    Round round = around.round(current.roundId());
    Edition edition = around.edition(round);
    List<Revision> revisions =
        new ArrayList<>(inbox.listRevisions(actor.scope(), round.id(), householdId));
    revisions.sort(LATEST_FIRST);
    Set<String> open = openConflicts(current);
    @Nullable Revision earlier = revisionId == null ? null : wanted(revisions, revisionId);
    CurrentSheet shown = earlier == null ? current : at(current, earlier);
    return new HouseholdFile(
        round,
        edition,
        around.trail(shown.areaPath()),
        current,
        shown,
        earlier,
        judgements.assess(shown),
        revisions,
        around.names(people(revisions)),
        held.among(revisions),
        revisions.stream()
            .filter(revision -> open.contains(revision.revisionId()))
            .map(revision -> OpenConflict.of(revision, edition.questionnaire()))
            .toList(),
        inbox.listOpenAssignments(actor.scope(), round.id(), householdId),
        around.pictures(actor, records(current, revisions)),
        DecideHeld.mayDecide(actor));
  }

  /** A household may have been written down on several sheets that are one now. */
  private static Set<String> records(CurrentSheet current, List<Revision> revisions) {
    Set<String> ids = new HashSet<>();
    ids.add(current.recordId());
    revisions.forEach(revision -> ids.add(revision.recordId()));
    return ids;
  }

  /** Ids of the edits that wait; which of them may be seen is decided by the list of revisions. */
  private Set<String> openConflicts(CurrentSheet current) {
    String path = current.areaPath();
    AreaScope commune = new AreaScope(List.of(AreaScope.parentOf(path)));
    return inbox.listConflicts(commune, current.roundId()).stream()
        .map(Revision::revisionId)
        .collect(Collectors.toSet());
  }

  private CurrentSheet current(Actor actor, String householdId, @Nullable String roundId) {
    List<String> candidates = roundId == null ? around.roundIds() : List.of(roundId);
    return candidates.stream()
        .flatMap(id -> inbox.find(actor.scope(), id, householdId).stream())
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private static Revision wanted(List<Revision> revisions, String revisionId) {
    return revisions.stream()
        .filter(revision -> revision.revisionId().equals(revisionId))
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  /** The household as it would be with a revision; ages stay counted on the same day. */
  private static CurrentSheet at(CurrentSheet current, Revision revision) {
    var result = revision.result();
    Integer number = revision.number();
    return new CurrentSheet(
        current.recordId(),
        current.roundId(),
        current.householdId(),
        revision.areaPath(),
        number == null ? 0 : number,
        current.interviewDate(),
        null,
        null,
        0,
        revision.userId(),
        revision.receivedAt(),
        result == null ? revision.sent() : result);
  }

  private static Set<String> people(List<Revision> revisions) {
    Set<String> ids = new HashSet<>();
    for (Revision revision : revisions) {
      ids.add(revision.userId());
      String decidedBy = revision.decidedBy();
      if (decidedBy != null) {
        ids.add(decidedBy);
      }
    }
    return ids;
  }
}
