package vn.rasoat.server.household;

import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;

/**
 * How many households of a list are of a class.
 *
 * @param householdClass null for those without one
 */
public record ClassCount(@Nullable HouseholdClass householdClass, long households, long persons) {

  /** The class as it stands in the address of a list. */
  public String classCode() {
    return householdClass == null ? HouseholdFilter.UNDECIDABLE : householdClass.code();
  }
}
