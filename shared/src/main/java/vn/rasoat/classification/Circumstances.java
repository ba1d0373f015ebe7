package vn.rasoat.classification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.edition.ReviewKind;

/**
 * What a judgement depends on beside the sheet.
 *
 * @param areaType of the commune, as stored for the period
 * @param region column of the point table; null if not known
 * @param referenceDate the day ages are counted on: the interview date of the first revision
 * @param kind of the review
 */
public record Circumstances(
    AreaType areaType, @Nullable Region region, LocalDate referenceDate, ReviewKind kind) {}
