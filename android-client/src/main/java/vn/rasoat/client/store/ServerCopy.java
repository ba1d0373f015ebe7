package vn.rasoat.client.store;

import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Sheet;

/**
 * A revision of a sheet that the server has.
 *
 * @param revision the server's number, from 1
 * @param householdClass the class that counts; null while undecidable or not told
 * @param deprivationPoints points of the indicators surely deprived; 0 if not told
 */
public record ServerCopy(
    int revision, Sheet sheet, @Nullable HouseholdClass householdClass, int deprivationPoints) {}
