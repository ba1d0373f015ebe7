package vn.rasoat.classification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.criteria.Truth;
import vn.rasoat.law.LegalNumber;

/**
 * What is known of a household's income against the line that judges it.
 *
 * @param origin how it was judged; null if the sheet does not say
 * @param low least possible value in the unit of the cut-off
 * @param high greatest possible value; {@link Long#MAX_VALUE} if unbounded
 * @param cutoff the number it was held against: points, or VND per person per month
 * @param withinLine whether it is at or below the cut-off
 * @param withinAverageLiving whether it is at or below the line of average living; FALSE where that
 *     class is not judged
 * @param pointTable id of the table it was computed from, or null
 * @param open the questions that keep it open
 */
public record IncomeJudgement(
    @Nullable Origin origin,
    long low,
    long high,
    LegalNumber cutoff,
    Truth withinLine,
    Truth withinAverageLiving,
    @Nullable String pointTable,
    List<OpenQuestion> open) {

  /** Where the value comes from. */
  public enum Origin {
    /** Added up from a point table. */
    COMPUTED,
    /** The total of a paper scoring sheet. */
    KEYED,
    /** A 12-month worksheet. */
    MEASURED;

    /** Lower-case word on the wire and of the choice in the questionnaire. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the value is known exactly. */
  public boolean isExact() {
    return low == high;
  }
}
