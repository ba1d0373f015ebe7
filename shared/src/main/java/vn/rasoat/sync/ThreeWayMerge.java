package vn.rasoat.sync;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import vn.rasoat.questionnaire.Sheet;

/**
 * Joins two edits of one sheet that began from the same base. Two edits clash only where both
 * changed the same answer, the same worksheet line, the reason of the same confirmation, or where
 * one removed a member that the other changed; equal changes are one change. The fields of the
 * envelope (area, interview date) are not merged here.
 *
 * <p>Needed of each sheet: no member id stands twice.
 */
public final class ThreeWayMerge {
  private ThreeWayMerge() {}

  /** What became of two edits. */
  public sealed interface Result {}

  /** Both edits are in this sheet, whole. */
  public record Merged(Sheet sheet) implements Result {}

  /**
   * The edits clash; nothing was decided.
   *
   * @param fields every field both changed differently, at least one
   */
  public record Clashing(List<FieldConflict> fields) implements Result {
    public Clashing {
      fields = List.copyOf(fields);
    }
  }

  /** The base of an edit that began from no revision at all. */
  public static Sheet nothing(String editionId) {
    return new Sheet(
        editionId, Collections.emptyMap(), Collections.emptyList(), Collections.emptyList());
  }

  /**
   * Merges.
   *
   * @param base what both edits began from; {@link #nothing} if there was none
   * @param mine the edit now arriving; {@code yours} in a conflict
   * @param theirs what is current
   */
  public static Result merge(Sheet base, Sheet mine, Sheet theirs) {
    SheetMerge merge = new SheetMerge(path -> true);
    Sheet merged = merge.merge(base, mine, theirs);
    return merge.clashes().isEmpty() ? new Merged(merged) : new Clashing(merge.clashes());
  }

  /**
   * Merges and settles every clash by choice.
   *
   * @param takeMine asked with the path of each clash: true keeps mine, false takes theirs
   */
  public static Sheet settle(Sheet base, Sheet mine, Sheet theirs, Predicate<String> takeMine) {
    return new SheetMerge(takeMine).merge(base, mine, theirs);
  }
}
