package vn.rasoat.sync;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Sheet;

/** One change of a pull. */
public sealed interface Change {

  /**
   * A sheet is new or has a new current revision.
   *
   * @param areaCode its village
   * @param revision the server's number of the current revision, from 1
   * @param interviewDate the reference date of ages
   * @param householdClass the class that counts; null while undecidable
   * @param deprivationPoints points of the indicators surely deprived
   */
  record SheetChange(
      String recordId,
      String householdId,
      String roundId,
      AreaCode areaCode,
      int revision,
      LocalDate interviewDate,
      @Nullable HouseholdClass householdClass,
      int deprivationPoints,
      Sheet sheet)
      implements Change {}

  /** A household was given to its enumerator, or an assignment was closed. */
  record AssignmentChange(Assignment assignment) implements Change {}

  /**
   * The user no longer works in an area: a village, or a commune with all its villages. The tablet
   * removes what is in it, except unsynced work, which it marks and keeps.
   */
  record AreaLeftScope(AreaCode areaCode) implements Change {}

  /**
   * One sheet is no longer the user's, because its household moved or was given to someone else.
   */
  record RecordLeftScope(String recordId) implements Change {}
}
