package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.db.IsoDate;

/**
 * The current state of a household's sheet.
 *
 * @param content JSON of {@link vn.rasoat.questionnaire.SheetJson}
 * @param tabletClass code of what the tablet computed for the current revision, if it said
 * @param resultClass code of the class that counts; null while undecidable
 * @param userId who sent the current revision
 */
@MappedEntity("inbox_sheet")
record SheetRow(
    @Id String recordId,
    String roundId,
    String householdId,
    String areaPath,
    int revision,
    String editionId,
    @IsoDate LocalDate interviewDate,
    String content,
    @Nullable String tabletClass,
    @Nullable String resultClass,
    int resultPoints,
    String userId,
    @EpochMillis Instant receivedAt) {

  @Override
  public String toString() {
    return "SheetRow[" + recordId + ", revision " + revision + "]";
  }
}
