package vn.rasoat.server.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Sheet;

/**
 * A household's sheet as it is now.
 *
 * @param recordId UUID of the sheet
 * @param areaPath path of the village
 * @param revision the server's number, from 1
 * @param interviewDate of the first revision: the day ages are counted on
 * @param tabletClass what the tablet computed for this very content; null if it did not say, could
 *     not decide, or the content was merged since
 * @param householdClass the class that counts; null while undecidable
 * @param userId who sent the current revision
 */
public record CurrentSheet(
    String recordId,
    String roundId,
    String householdId,
    String areaPath,
    int revision,
    LocalDate interviewDate,
    @Nullable HouseholdClass tabletClass,
    @Nullable HouseholdClass householdClass,
    int deprivationPoints,
    String userId,
    Instant receivedAt,
    Sheet sheet) {

  static CurrentSheet of(SheetRow row) {
    String tabletClass = row.tabletClass();
    String resultClass = row.resultClass();
    return new CurrentSheet(
        row.recordId(),
        row.roundId(),
        row.householdId(),
        row.areaPath(),
        row.revision(),
        row.interviewDate(),
        tabletClass == null ? null : HouseholdClass.ofCode(tabletClass),
        resultClass == null ? null : HouseholdClass.ofCode(resultClass),
        row.resultPoints(),
        row.userId(),
        row.receivedAt(),
        SheetText.read(row.editionId(), row.content()));
  }
}
