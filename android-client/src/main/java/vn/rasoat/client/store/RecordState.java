package vn.rasoat.client.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.Problem;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.text.Wording;

/**
 * Where one sheet stands. "No signal" and "sending" are not among these: they belong to an {@link
 * Attempt}, and an attempt that fails changes no sheet.
 */
public sealed interface RecordState {

  /** Has edits that nobody declared ready. */
  record Draft() implements RecordState {}

  /**
   * Ready, and not yet answered by the server.
   *
   * @param revisionId of the edit to be sent
   * @param readyAt when it was declared ready, by the tablet's clock
   * @param tabletClass what the tablet computed; null if undecidable
   */
  record Waiting(String revisionId, Instant readyAt, @Nullable HouseholdClass tabletClass)
      implements RecordState {}

  /** Exactly what the server has; the base holds its revision and class. */
  record Synced() implements RecordState {}

  /** Stored by the server but not counted until the commune decides. */
  record Held(Wording reason) implements RecordState {}

  /** Not stored by the server. Stays so while it is mended, until it is declared ready again. */
  record Refused(Problem problem) implements RecordState {}

  /**
   * Another edit touched the same fields. Both sides are here until someone settles it.
   *
   * @param current what the server has
   * @param fields what both edits touched; {@code yours} follows further edits on the tablet
   */
  record InConflict(ServerCopy current, List<FieldConflict> fields) implements RecordState {
    public InConflict {
      fields = List.copyOf(fields);
    }
  }
}
