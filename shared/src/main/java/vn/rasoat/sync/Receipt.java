package vn.rasoat.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.Problem;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Wording;

/** What became of one record of a push. There is exactly one per record, in the order sent. */
public sealed interface Receipt {

  /** The record; empty if the record was too broken to have one. */
  String recordId();

  /** The edit; empty if the record was too broken to have one. */
  String revisionId();

  /**
   * Stored and current.
   *
   * @param revision the server's number, from 1
   * @param result what the server made of a sheet; null for records of other kinds
   */
  record Accepted(String recordId, String revisionId, int revision, @Nullable Result result)
      implements Receipt {}

  /** The same edit had been accepted before; everything else is the first answer again. */
  record AlreadyReceived(String recordId, String revisionId, int revision, @Nullable Result result)
      implements Receipt {}

  /**
   * What the server made of an accepted edit of a sheet.
   *
   * @param householdClass the class that counts; null while undecidable
   * @param deprivationPoints points of the indicators surely deprived
   * @param merged the content now current, where another edit was merged with this one; null where
   *     the content sent is current as it is
   */
  record Result(
      @Nullable HouseholdClass householdClass, int deprivationPoints, @Nullable Sheet merged) {}

  /** Stored, but not counted until the commune accepts it; the tablet need not send it again. */
  record Held(String recordId, String revisionId, Wording reason) implements Receipt {}

  /** Not stored. The tablet keeps it and shows the problem at the fields named. */
  record Refused(String recordId, String revisionId, Problem problem) implements Receipt {}

  /**
   * Kept beside, not current: another edit touched the same fields.
   *
   * @param currentRevision the base of the edit that will settle it
   * @param current what is current on the server
   * @param fields what both edits touched
   */
  record Conflict(
      String recordId,
      String revisionId,
      int currentRevision,
      Sheet current,
      List<FieldConflict> fields)
      implements Receipt {
    public Conflict {
      fields = List.copyOf(fields);
    }
  }
}
