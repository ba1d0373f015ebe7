package vn.rasoat.server.household;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.IncomeJudgement;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.security.AreaScope;

/**
 * One household of a round as a list shows it.
 *
 * @param recordId the sheet
 * @param communePath path of the commune, so that its list needs no search by prefix
 * @param headName as on the sheet; empty where no member has a name yet
 * @param headOrder the folded name with the given name first
 * @param householdClass null while undecidable
 * @param classRank the poorest first, the undecidable last
 * @param deprivationLow points of the indicators surely deprived
 * @param deprivationHigh with those that still can be
 * @param incomeOrigin null where the sheet does not say
 * @param incomeLow in the unit of the cut-off; null where there is no bound
 * @param incomeHigh in the unit of the cut-off; null where there is no bound
 * @param incomeUnit {@code points} or {@code VND/person/month}
 * @param tabletClass what the tablet computed, if it said
 * @param differs 1 where the tablet computed another class than counts here, else 0
 * @param senderId who sent the current revision
 */
@MappedEntity("household_current")
public record CurrentHousehold(
    @Id String recordId,
    String roundId,
    String householdId,
    String areaPath,
    String communePath,
    String headName,
    String headFolded,
    String headOrder,
    int persons,
    @Nullable HouseholdClass householdClass,
    int classRank,
    int deprivationLow,
    int deprivationHigh,
    IncomeJudgement.@Nullable Origin incomeOrigin,
    @Nullable Long incomeLow,
    @Nullable Long incomeHigh,
    long incomeCutoff,
    String incomeUnit,
    @Nullable HouseholdClass tabletClass,
    int differs,
    int revision,
    String senderId,
    @EpochMillis Instant receivedAt) {

  /** Code of the village. */
  public String villageCode() {
    return AreaScope.codeOf(areaPath);
  }

  public boolean differsFromTablet() {
    return differs == 1;
  }

  /** Never the name: this may end up in a log. */
  @Override
  public String toString() {
    return "CurrentHousehold[" + householdId + ", revision " + revision + "]";
  }
}
