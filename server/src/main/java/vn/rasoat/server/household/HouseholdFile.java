package vn.rasoat.server.household;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Assessment;
import vn.rasoat.classification.IncomeJudgement;
import vn.rasoat.classification.Verdict;
import vn.rasoat.edition.Edition;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.attachment.Attachment;
import vn.rasoat.server.inbox.CurrentSheet;
import vn.rasoat.server.inbox.Revision;
import vn.rasoat.server.round.Round;
import vn.rasoat.sync.Assignment;
import vn.rasoat.text.Language;

/**
 * All there is of one household in a round.
 *
 * @param edition by which the round judges
 * @param trail from the commune down to the village
 * @param current the sheet that counts
 * @param shown the sheet to show: the current one, or that of an earlier revision
 * @param earlier the revision asked for; null where the current sheet is shown
 * @param assessment of the sheet shown
 * @param revisions every revision received, the latest first
 * @param names of those who sent or decided something, by user id
 * @param held of the revisions, those that wait for a decision
 * @param conflicts of the revisions, those that wait for their senders
 * @param rechecks assignments of the household that are open
 * @param pictures photos and signatures sent with it; none for those who may not look at them
 * @param mayDecide whether who asks may decide over held edits
 */
public record HouseholdFile(
    Round round,
    Edition edition,
    List<AreaUnit> trail,
    CurrentSheet current,
    CurrentSheet shown,
    @Nullable Revision earlier,
    Assessment assessment,
    List<Revision> revisions,
    Map<String, String> names,
    List<HeldSheet> held,
    List<OpenConflict> conflicts,
    List<Assignment> rechecks,
    List<Attachment> pictures,
    boolean mayDecide) {

  /** The name it goes by; empty where no member has one. */
  public String headName() {
    return SheetHead.name(shown.sheet());
  }

  /** The village. */
  public AreaUnit village() {
    return trail.get(trail.size() - 1);
  }

  /** The class of the sheet shown; null while undecidable. */
  public @Nullable HouseholdClass shownClass() {
    return assessment.verdict().findClass().orElse(null);
  }

  /** What to ask and what can come of it; null where it is decided. */
  public Verdict.@Nullable Undecidable undecidable() {
    return assessment.verdict() instanceof Verdict.Undecidable open ? open : null;
  }

  /** Whether income was computed from a table that is made up for demonstrations. */
  public boolean usesIllustrativeTable() {
    return isIllustrative(edition, assessment.income());
  }

  static boolean isIllustrative(Edition edition, IncomeJudgement income) {
    String table = income.pointTable();
    return table != null
        && edition.findIllustrativePoints().filter(it -> it.id().equals(table)).isPresent();
  }

  /** Whether the tablet computed another class than counts. */
  public boolean differsFromTablet() {
    HouseholdClass tablet = current.tabletClass();
    return tablet != null && tablet != current.householdClass();
  }

  /** Display name of a user; a dash where they are gone. */
  public String name(String userId) {
    return names.getOrDefault(userId, "–");
  }

  /** The answers, the roster and the reasons as people read them. */
  public FileText text(Language language) {
    return new FileText(shown.sheet(), edition.questionnaire(), shown.interviewDate(), language);
  }
}
