package vn.rasoat.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.ProcedureVariant;
import vn.rasoat.law.LegalNumber;

/**
 * What the minutes of a village meeting record (QĐ 24/2021/QĐ-TTg). {@link MeetingChecks} says what
 * must hold between the numbers.
 *
 * @param startedAt by the tablet's clock, to the millisecond
 * @param finishedAt by the tablet's clock, to the millisecond
 * @param invited people invited
 * @param present people who came, invited or not
 * @param representatives those of them who represent a household
 * @param chair name of who chaired it
 * @param secretary name of who kept the minutes
 * @param votes one per household of the agenda, in its order
 */
public record MeetingRecord(
    LocalDate heldOn,
    Instant startedAt,
    Instant finishedAt,
    int invited,
    int present,
    int representatives,
    String chair,
    String secretary,
    @Nullable String remarks,
    List<Vote> votes) {
  private static final String STEP = "village_meeting";
  private static final String LEAST_AGREEMENT = "least_agreement";

  public MeetingRecord {
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    finishedAt = finishedAt.truncatedTo(ChronoUnit.MILLIS);
    votes = List.copyOf(votes);
  }

  /**
   * How many percent of those present must agree, as the procedure of a round has it; empty if that
   * procedure knows no village meeting.
   */
  public static Optional<LegalNumber> leastAgreement(ProcedureVariant procedure) {
    return procedure
        .findStep(STEP)
        .flatMap(step -> Optional.ofNullable(step.numbers().get(LEAST_AGREEMENT)));
  }
}
