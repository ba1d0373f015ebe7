package vn.rasoat.server.classification;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.db.IsoDate;

/**
 * A judgement as it stands in the database.
 *
 * @param outcomes one letter per indicator, see {@link OutcomeLetters}
 * @param differs 1 where the tablet said another class
 */
@MappedEntity("classification_result")
record ResultRow(
    @Id String householdId,
    String roundId,
    int revision,
    String recordId,
    String areaPath,
    String editionId,
    String areaType,
    @Nullable String region,
    @IsoDate LocalDate referenceDate,
    @Nullable String householdClass,
    int pointsLow,
    int pointsHigh,
    @Nullable String incomeOrigin,
    long incomeLow,
    long incomeHigh,
    long incomeCutoff,
    String outcomes,
    @Nullable String tabletClass,
    int differs,
    @EpochMillis Instant judgedAt) {}
