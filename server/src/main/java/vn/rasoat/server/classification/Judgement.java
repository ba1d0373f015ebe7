package vn.rasoat.server.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.IncomeJudgement;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.household.HouseholdClass;

/**
 * How one revision of a household's sheet was judged.
 *
 * @param householdClass null while undecidable
 * @param pointsLow deprivation points of the indicators surely deprived
 * @param pointsHigh with those that still can be
 * @param incomeOrigin how income was judged; null if the sheet does not say
 * @param incomeLow least possible income points, or VND per person per month where measured
 * @param incomeHigh greatest possible; {@link Long#MAX_VALUE} if unbounded
 * @param incomeCutoff what it was held against, in the same unit
 * @param outcomes in the official order of the edition's indicators
 * @param tabletClass what the tablet computed; null if it did not say
 * @param differs whether the tablet said another class than the server
 */
public record Judgement(
    String roundId,
    String householdId,
    int revision,
    String areaPath,
    String editionId,
    LocalDate referenceDate,
    @Nullable HouseholdClass householdClass,
    int pointsLow,
    int pointsHigh,
    IncomeJudgement.@Nullable Origin incomeOrigin,
    long incomeLow,
    long incomeHigh,
    long incomeCutoff,
    List<Outcome> outcomes,
    @Nullable HouseholdClass tabletClass,
    boolean differs,
    Instant judgedAt) {

  static Judgement of(ResultRow row) {
    String householdClass = row.householdClass();
    String tabletClass = row.tabletClass();
    String origin = row.incomeOrigin();
    return new Judgement(
        row.roundId(),
        row.householdId(),
        row.revision(),
        row.areaPath(),
        row.editionId(),
        row.referenceDate(),
        householdClass == null ? null : HouseholdClass.ofCode(householdClass),
        row.pointsLow(),
        row.pointsHigh(),
        origin == null ? null : IncomeJudgement.Origin.valueOf(origin),
        row.incomeLow(),
        row.incomeHigh(),
        row.incomeCutoff(),
        OutcomeLetters.read(row.outcomes()),
        tabletClass == null ? null : HouseholdClass.ofCode(tabletClass),
        row.differs() == 1,
        row.judgedAt());
  }
}
