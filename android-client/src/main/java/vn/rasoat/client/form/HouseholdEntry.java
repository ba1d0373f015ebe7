package vn.rasoat.client.form;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Standing;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.sync.Assignment;
import vn.rasoat.text.Wording;

/**
 * One household of the list: its sheet, its assignment and its visits together.
 *
 * @param village name of the village, or its code while no name is known
 * @param sheet null if nothing was written yet
 * @param assignment the open one; null without
 * @param visits what came of visiting it; {@link VisitCount#NONE} if nobody went yet
 * @param location where it was measured; null if it was not
 */
public record HouseholdEntry(
    String householdId,
    AreaCode areaCode,
    String village,
    @Nullable SheetSummary sheet,
    @Nullable Assignment assignment,
    VisitCount visits,
    @Nullable GeoPoint location) {

  /** Name of the head; words that say so while it is not known. */
  public Wording headName() {
    String name = knownName();
    return name == null
        ? new Wording("(chưa có tên chủ hộ)", "(no name of the head yet)")
        : new Wording(name, name);
  }

  @Nullable String knownName() {
    String name = sheet == null ? null : sheet.headName();
    return name == null && assignment != null ? assignment.headName() : name;
  }

  /** Class of the sheet as counted, or as the tablet computed it; null while there is none. */
  public @Nullable HouseholdClass householdClass() {
    return sheet == null ? null : sheet.householdClass();
  }

  /** Class before this review; null if it is not known. */
  public @Nullable HouseholdClass lastClass() {
    return assignment == null ? null : assignment.lastClass();
  }

  /** Whether its result came back and is to be looked at again. */
  public boolean isRecheck() {
    return assignment != null && assignment.origin() != AssignmentOrigin.TO_REVIEW;
  }

  /** Where it stands. */
  public HouseholdState state() {
    if (sheet == null) {
      return withoutSheet();
    }
    return switch (sheet.standing()) {
      case DRAFT -> HouseholdState.DRAFT;
      case WAITING -> HouseholdState.READY;
      case HELD -> HouseholdState.HELD;
      case REFUSED -> HouseholdState.REFUSED;
      case IN_CONFLICT -> HouseholdState.CONFLICT;
      case SYNCED ->
          assignment == null
              ? HouseholdState.SENT
              : isRecheck() ? HouseholdState.RECHECK : withoutSheet();
    };
  }

  private HouseholdState withoutSheet() {
    VisitOutcome last = visits.last();
    boolean gone = last != null && last != VisitOutcome.DONE && last != VisitOutcome.ABSENT;
    return isRecheck()
        ? HouseholdState.RECHECK
        : gone ? HouseholdState.NO_REVIEW : HouseholdState.TO_DO;
  }

  /** Whether a re-check still waits for work on this tablet: these stand on top. */
  boolean isOpenRecheck() {
    return isRecheck() && (sheet == null || sheet.standing() != Standing.WAITING);
  }

  /** Metres from a place; empty if the household was not located. */
  public OptionalDouble metresFrom(GeoPoint here) {
    return location == null ? OptionalDouble.empty() : OptionalDouble.of(here.metresTo(location));
  }
}
