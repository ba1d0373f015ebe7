package vn.rasoat.server.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Assessment;
import vn.rasoat.edition.Edition;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.inbox.CurrentSheet;
import vn.rasoat.text.Language;

/**
 * A held sheet with all one needs to decide over it.
 *
 * @param trail from the district, where there is one, down to the village the sheet names
 * @param sender display name of who sent it; a dash where they are gone
 * @param asSent the household as it would be with this sheet alone
 * @param assessment of that
 * @param current the household's sheet that counts now; null where it has none, or one outside the
 *     scope of who asks
 */
public record HeldFile(
    HeldSheet held,
    List<AreaUnit> trail,
    String sender,
    Edition edition,
    CurrentSheet asSent,
    Assessment assessment,
    @Nullable CurrentSheet current) {

  /** The village the sheet names. */
  public AreaUnit village() {
    return trail.get(trail.size() - 1);
  }

  /** The class the sheet would give; null if undecidable. */
  public @Nullable HouseholdClass wouldBe() {
    return assessment.verdict().findClass().orElse(null);
  }

  /** The sheet in words. */
  public FileText text(Language language) {
    return new FileText(asSent.sheet(), edition.questionnaire(), asSent.interviewDate(), language);
  }
}
