package vn.rasoat.client.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.classification.Circumstances;
import vn.rasoat.criteria.PointTable;
import vn.rasoat.edition.ReviewKind;

/**
 * What judging a household needs to know of its place and round.
 *
 * @param areaType of the commune, as stored for the period
 * @param region column of the point table; null if not known
 * @param kind of the review
 * @param pointTable the table on this tablet; null if none was downloaded
 */
public record AreaFacts(
    AreaType areaType, @Nullable Region region, ReviewKind kind, @Nullable PointTable pointTable) {

  Circumstances on(LocalDate referenceDate) {
    return new Circumstances(areaType, region, referenceDate, kind);
  }
}
