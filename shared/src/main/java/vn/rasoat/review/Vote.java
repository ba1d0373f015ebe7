package vn.rasoat.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.law.LegalNumber;

/**
 * What a village meeting said about the result of one household.
 *
 * @param householdClass the result that was put to the meeting; null if it was undecidable
 * @param agree people for it, 0 or more
 * @param disagree people against it, 0 or more; those who did neither are the rest of those present
 * @param remarks what was said, at most 500 characters
 */
public record Vote(
    String householdId,
    @Nullable HouseholdClass householdClass,
    int agree,
    int disagree,
    @Nullable String remarks) {

  /**
   * Those who agreed, in percent of those present, cut to one decimal: 49.99 % is never shown as
   * 50. 0 if nobody is present.
   */
  public BigDecimal percentOfPresent(int present) {
    return present <= 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(agree * 100L)
            .divide(BigDecimal.valueOf(present), 1, RoundingMode.DOWN);
  }

  /**
   * Whether the meeting agreed: at least so many percent of those present, exactly so many being
   * enough (QĐ 24/2021/QĐ-TTg). Never where nobody is present.
   *
   * @param leastAgreement in percent, see {@link MeetingRecord#leastAgreement}
   */
  public boolean passes(int present, LegalNumber leastAgreement) {
    return present > 0 && agree * 100L >= leastAgreement.value() * present;
  }
}
