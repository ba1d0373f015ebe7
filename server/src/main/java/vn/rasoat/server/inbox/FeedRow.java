package vn.rasoat.server.inbox;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed with the sheet as it is now.
 *
 * @param feedPath the village the feed tells; another one than the sheet's says that it left there
 * @param interviewDate as yyyy-MM-dd: a row that is no entity is read without converters
 */
@Introspected
record FeedRow(
    long position,
    String feedPath,
    String recordId,
    String householdId,
    String roundId,
    String areaPath,
    int revision,
    String editionId,
    String interviewDate,
    String content,
    @Nullable String resultClass,
    int resultPoints)
    implements FeedEntry {

  boolean leftVillage() {
    return !feedPath.equals(areaPath);
  }

  @Override
  public String toString() {
    return "FeedRow[" + position + ", " + recordId + "]";
  }
}
