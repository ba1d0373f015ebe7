package vn.rasoat.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.criteria.Characteristic;
import vn.rasoat.criteria.Condition;
import vn.rasoat.criteria.Indicator;
import vn.rasoat.criteria.PointTable;
import vn.rasoat.law.Article;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.text.Wording;

/**
 * A period of law put together: everything needed to ask, judge and explain. Immutable; an old
 * round is always read with its own edition.
 *
 * @param id name of its folder and its id on every sheet, such as {@code 2022-2025}
 * @param inForceFrom first day in force
 * @param inForceTo last day in force
 * @param pointsPerIndicator deprivation points of one indicator
 * @param poorFromPoints deprivation points from which a household below the line is poor
 * @param askedWhen by question, when it is asked; a question without an entry always is
 * @param characteristics what a point table gives points for; empty where points do not judge
 * @param illustrativePoints a table for demonstrations only; null if none ships
 * @param procedure the steps of the review; null where they are not known
 * @param quickScreen for households that ask to be reviewed; null where it is not known
 */
public record Edition(
    String id,
    Wording name,
    LocalDate inForceFrom,
    LocalDate inForceTo,
    Article inForceArticle,
    IncomeStandard income,
    LegalNumber pointsPerIndicator,
    LegalNumber poorFromPoints,
    Questionnaire questionnaire,
    Map<String, Condition> askedWhen,
    List<Indicator> indicators,
    Map<String, Characteristic> characteristics,
    @Nullable PointTable illustrativePoints,
    @Nullable Procedure procedure,
    @Nullable QuickScreenRule quickScreen) {

  public Edition {
    indicators = List.copyOf(indicators);
    askedWhen = Map.copyOf(askedWhen);
  }

  /** Whether it is in force on a date. */
  public boolean inForceOn(LocalDate date) {
    return !date.isBefore(inForceFrom) && !date.isAfter(inForceTo);
  }

  /** The table for demonstrations, if one ships. */
  public Optional<PointTable> findIllustrativePoints() {
    return Optional.ofNullable(illustrativePoints);
  }

  /** The steps of the review, if they are known. */
  public Optional<Procedure> findProcedure() {
    return Optional.ofNullable(procedure);
  }

  /** The quick screen, if it is known. */
  public Optional<QuickScreenRule> findQuickScreen() {
    return Optional.ofNullable(quickScreen);
  }

  /** When a question is asked, if not always; holds whatever it hangs on as well. */
  public Optional<Condition> askedWhen(String question) {
    return Optional.ofNullable(askedWhen.get(question));
  }
}
