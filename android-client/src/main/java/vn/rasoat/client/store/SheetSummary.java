package vn.rasoat.client.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;

/**
 * What a list shows of a sheet and a search looks at. Small and of bounded size, so that a store
 * can keep one beside each sheet and read tens of thousands at once.
 *
 * @param headName null while there is no head or no name
 * @param headCitizenId null likewise
 * @param householdClass what the tablet computed for a sheet that waits, otherwise what the server
 *     counts; null while undecidable or unknown
 * @param revision the server's revision that the content grew from; 0 if there was none
 * @param location the answer to {@code location}, such as {@code 22.39812,103.15234,12}; null if
 *     there is none
 */
public record SheetSummary(
    String recordId,
    String householdId,
    String roundId,
    AreaCode areaCode,
    Standing standing,
    boolean leftScope,
    @Nullable String headName,
    @Nullable String headCitizenId,
    int memberCount,
    @Nullable HouseholdClass householdClass,
    int revision,
    @Nullable String location) {

  private static final int MAX_TEXT = 100;

  /** The summary of a sheet. */
  public static SheetSummary of(LocalSheet sheet) {
    Optional<Member> head = sheet.content().findHead();
    return new SheetSummary(
        sheet.recordId(),
        sheet.householdId(),
        sheet.roundId(),
        sheet.areaCode(),
        Standing.of(sheet.state()),
        sheet.leftScope(),
        cut(head.map(member -> member.text(CoreQuestions.NAME)).orElse(null)),
        cut(head.map(member -> member.text(CoreQuestions.CITIZEN_ID)).orElse(null)),
        sheet.content().members().size(),
        classOf(sheet),
        sheet.baseRevision(),
        cut(sheet.content().text("location")));
  }

  private static @Nullable HouseholdClass classOf(LocalSheet sheet) {
    if (sheet.state() instanceof RecordState.Waiting waiting) {
      return waiting.tabletClass();
    }
    ServerCopy base = sheet.base();
    return base == null ? null : base.householdClass();
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }
}
