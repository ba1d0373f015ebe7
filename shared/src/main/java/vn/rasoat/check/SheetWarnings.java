package vn.rasoat.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.edition.AskedQuestions;
import vn.rasoat.edition.Edition;
import vn.rasoat.questionnaire.Sheet;

/**
 * What is odd in a sheet but possible, the same on tablet and desk. Each warning is mended or
 * confirmed with a reason before the sheet is ready to send; the server refuses no sheet for one.
 * An answer to a question that is no longer asked raises none, and an age raises one only where
 * every date the answer allows is odd.
 *
 * <p>The bounds are no law: each is a constant with its reason, and far enough out that a right
 * answer rarely meets it.
 */
public final class SheetWarnings {
  private final Edition edition;

  public SheetWarnings(Edition edition) {
    this.edition = edition;
  }

  /**
   * Every warning of a sheet, confirmed or not: members in the order of the roster, then the
   * household.
   *
   * @param referenceDate the day ages are counted on, as for classifying
   */
  public List<SheetWarning> of(Sheet sheet, LocalDate referenceDate) {
    AskedQuestions asked = new AskedQuestions(edition, sheet, referenceDate);
    Sheet seen = asked.onlyAsked();
    Findings findings = new Findings();
    new MemberWarnings(seen, referenceDate, findings).find();
    new KinshipWarnings(seen, edition.questionnaire(), findings).find();
    new UnansweredWarnings(seen, edition.questionnaire(), asked, findings).find();
    new HouseholdWarnings(seen, findings).find();
    return findings.list();
  }

  /** The warnings that are not confirmed; while there is one, a sheet is not ready. */
  public List<SheetWarning> open(Sheet sheet, LocalDate referenceDate) {
    List<SheetWarning> open = new ArrayList<>(of(sheet, referenceDate));
    open.removeIf(
        warning -> sheet.findConfirmation(warning.check().code(), warning.path()).isPresent());
    return open;
  }
}
