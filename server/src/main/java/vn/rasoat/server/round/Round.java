package vn.rasoat.server.round;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.server.platform.db.EpochMillis;
import vn.rasoat.server.platform.db.IsoDate;
import vn.rasoat.text.Wording;

/**
 * One round of the review.
 *
 * @param id such as {@code periodic-2022} or {@code ongoing-2023-02}; stands on every sheet
 * @param month 1 to 12 where the round is of one month, otherwise 0
 * @param editionId the edition by which its households are judged, now and later
 * @param procedureSince first day of the variant of the procedure it began with; null where the
 *     edition has none
 * @param openedBy id of the user
 */
@MappedEntity("round_round")
public record Round(
    @Id String id,
    ReviewKind kind,
    int year,
    int month,
    String editionId,
    @Nullable @IsoDate LocalDate procedureSince,
    @EpochMillis Instant openedAt,
    String openedBy) {

  /** The name people use, such as "Rà soát định kỳ năm 2022". */
  public Wording name() {
    String vi = month == 0 ? "năm " + year : "tháng " + month + "/" + year;
    String en = month == 0 ? "" + year : month + "/" + year;
    return switch (kind) {
      case PERIODIC -> new Wording("Rà soát định kỳ " + vi, "Periodic review " + en);
      case ONGOING -> new Wording("Rà soát thường xuyên " + vi, "Ongoing review " + en);
      case AVERAGE_LIVING ->
          new Wording("Rà soát mức sống trung bình " + vi, "Average-living review " + en);
    };
  }

  static String id(ReviewKind kind, int year, int month) {
    String id = kind.code().replace('_', '-') + "-" + year;
    return month == 0 ? id : id + (month < 10 ? "-0" : "-") + month;
  }
}
