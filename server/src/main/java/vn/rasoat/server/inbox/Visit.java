package vn.rasoat.server.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.review.VisitOutcome;

/**
 * A visit to a household.
 *
 * @param recordId UUID of the visit
 * @param areaPath path of the village
 * @param attempt which visit to the household it was, as the tablet counts, from 1
 * @param userId who sent it
 */
public record Visit(
    String recordId,
    String householdId,
    String areaPath,
    VisitOutcome outcome,
    LocalDate visitedOn,
    int attempt,
    @Nullable String note,
    String userId,
    Instant receivedAt) {}
