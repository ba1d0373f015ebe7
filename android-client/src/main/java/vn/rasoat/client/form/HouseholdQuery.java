package vn.rasoat.client.form;

import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.GeoPoint;

/**
 * What the list of households is asked for.
 *
 * @param text words of names or villages, in any order, begun is enough, with or without marks
 * @param state only households that stand there; {@link HouseholdState#RECHECK} takes all whose
 *     re-check is open; null for all
 * @param village only this village; null for all
 * @param nearestTo nearest first from here, those not located behind; null for the usual order
 */
public record HouseholdQuery(
    String text,
    @Nullable HouseholdState state,
    @Nullable AreaCode village,
    @Nullable GeoPoint nearestTo) {
  /** All households in the usual order. */
  public static final HouseholdQuery ALL = new HouseholdQuery("", null, null, null);

  /** The same with other words. */
  public HouseholdQuery withText(String other) {
    return new HouseholdQuery(other, state, village, nearestTo);
  }

  /** The same with another filter. */
  public HouseholdQuery withState(@Nullable HouseholdState other) {
    return new HouseholdQuery(text, other, village, nearestTo);
  }

  /** The same in another village. */
  public HouseholdQuery withVillage(@Nullable AreaCode other) {
    return new HouseholdQuery(text, state, other, nearestTo);
  }
}
