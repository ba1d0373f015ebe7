package vn.rasoat.client.form;

import java.time.LocalDate;
import vn.rasoat.check.SheetWarnings;
import vn.rasoat.classification.Circumstances;
import vn.rasoat.classification.Classifier;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetChecks;

/** What stays the same while one sheet is open: worked out once, shared by each state of it. */
final class FormContext {
  private final Edition edition;
  private final AreaFacts area;
  private final LocalDate interviewDate;
  private final Classifier classifier;
  private final SheetChecks checks;
  private final SheetWarnings warnings;
  private final Places places;

  FormContext(Edition edition, AreaFacts area, LocalDate interviewDate) {
    this.edition = edition;
    this.area = area;
    this.interviewDate = interviewDate;
    this.classifier = new Classifier(edition, area.pointTable());
    this.checks = new SheetChecks(edition.questionnaire());
    this.warnings = new SheetWarnings(edition);
    this.places = new Places(edition);
  }

  Edition edition() {
    return edition;
  }

  Questionnaire questionnaire() {
    return edition.questionnaire();
  }

  AreaFacts area() {
    return area;
  }

  LocalDate interviewDate() {
    return interviewDate;
  }

  Classifier classifier() {
    return classifier;
  }

  SheetChecks checks() {
    return checks;
  }

  SheetWarnings warnings() {
    return warnings;
  }

  /**
   * Ages are counted on the interview date. A tablet whose clock stands in another age is told so
   * by the ready check; until then the nearest day of the edition's time keeps the panel alive.
   */
  Circumstances circumstances() {
    LocalDate day = interviewDate;
    if (day.isBefore(edition.inForceFrom())) {
      day = edition.inForceFrom();
    } else if (day.isAfter(edition.inForceTo())) {
      day = edition.inForceTo();
    }
    return area.on(day);
  }

  /** The section of a question; the first one for a question the edition does not have. */
  String sectionOf(String question) {
    return places.sectionOf(question);
  }

  /** Whether the 12-month worksheet is to be filled in. */
  boolean asksWorksheet(Sheet sheet) {
    return area.kind() == ReviewKind.AVERAGE_LIVING
        || !edition.income().judgesByPoints()
        || CoreQuestions.MEASURED.equals(sheet.text(CoreQuestions.INCOME_METHOD));
  }

  /** Where a field path leads. */
  Place place(String path) {
    return places.of(path);
  }
}
