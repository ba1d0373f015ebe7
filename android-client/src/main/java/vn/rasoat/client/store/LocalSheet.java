package vn.rasoat.client.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.ThreeWayMerge;

/**
 * One sheet as the tablet has it.
 *
 * @param startedAt when work on it began here, by the tablet's clock; null if it only came by a
 *     pull
 * @param content as the user sees it, unsent edits included
 * @param base what the server had when {@code content} grew from it; null if the server had nothing
 * @param newer what a pull brought while there was unsynced work, kept beside it; null if nothing
 * @param leftScope whether the sheet left the user's area while it had unsynced work
 */
public record LocalSheet(
    String recordId,
    String householdId,
    String roundId,
    AreaCode areaCode,
    LocalDate interviewDate,
    @Nullable Instant startedAt,
    Sheet content,
    @Nullable ServerCopy base,
    @Nullable ServerCopy newer,
    RecordState state,
    boolean leftScope) {

  /** The server's revision that {@code content} grew from; 0 if there was none. */
  public int baseRevision() {
    return base == null ? 0 : base.revision();
  }

  /** The content that {@code content} grew from; an empty sheet if there was none. */
  public Sheet baseSheet() {
    return base == null ? ThreeWayMerge.nothing(content.editionId()) : base.sheet();
  }

  /** Whether the tablet holds work that the server does not count. */
  public boolean isUnsynced() {
    return !(state instanceof RecordState.Synced);
  }

  LocalSheet withState(RecordState other) {
    return with(startedAt, content, base, newer, other, leftScope);
  }

  LocalSheet withContent(Sheet other, RecordState otherState) {
    return with(startedAt, other, base, newer, otherState, leftScope);
  }

  LocalSheet withServer(Sheet other, @Nullable ServerCopy otherBase, RecordState otherState) {
    return with(startedAt, other, otherBase, newer, otherState, leftScope);
  }

  LocalSheet withNewer(@Nullable ServerCopy other) {
    return with(startedAt, content, base, other, state, leftScope);
  }

  LocalSheet withStartedAt(Instant other) {
    return with(other, content, base, newer, state, leftScope);
  }

  LocalSheet withLeftScope(boolean other) {
    return with(startedAt, content, base, newer, state, other);
  }

  private LocalSheet with(
      @Nullable Instant otherStart,
      Sheet otherContent,
      @Nullable ServerCopy otherBase,
      @Nullable ServerCopy otherNewer,
      RecordState otherState,
      boolean otherLeft) {
    return new LocalSheet(
        recordId,
        householdId,
        roundId,
        areaCode,
        interviewDate,
        otherStart,
        otherContent,
        otherBase,
        otherNewer,
        otherState,
        otherLeft);
  }
}
