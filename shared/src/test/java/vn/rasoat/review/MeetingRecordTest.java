package vn.rasoat.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.Procedure;
import vn.rasoat.edition.ProcedureVariant;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.problem.FieldFault;

class MeetingRecordTest {
  private static final LocalDate BEGIN = LocalDate.of(2022, 9, 1);

  @Test
  void exactly_half_of_those_present_is_enough_and_one_fewer_is_not() {
    LegalNumber least = leastAgreement();
    assertThat(least.value()).isEqualTo(50);
    assertThat(vote("h1", 24, 20).passes(48, least)).isTrue();
    assertThat(vote("h1", 23, 0).passes(48, least)).isFalse();
    assertThat(vote("h1", 24, 0).passes(49, least)).isFalse();
    assertThat(vote("h1", 25, 24).passes(49, least)).isTrue();
    assertThat(vote("h1", 0, 0).passes(0, least)).isFalse();
  }

  @Test
  void the_percentage_is_of_those_present_and_never_rounded_up_to_the_threshold() {
    assertThat(vote("h1", 24, 20).percentOfPresent(48)).isEqualByComparingTo("50");
    assertThat(vote("h1", 4999, 0).percentOfPresent(9999)).isEqualByComparingTo("49.9");
    assertThat(vote("h1", 0, 0).percentOfPresent(0)).isEqualByComparingTo("0");
  }

  @Test
  void the_threshold_comes_from_the_procedure_of_the_round_and_not_every_procedure_has_one() {
    assertThat(MeetingRecord.leastAgreement(variant(ReviewKind.ONGOING))).isPresent();
    assertThat(MeetingRecord.leastAgreement(variant(ReviewKind.AVERAGE_LIVING))).isEmpty();
  }

  @Test
  void what_does_not_add_up_is_named_at_its_place() {
    assertThat(paths(meeting(48, 41, "Lò Văn Páo", vote("h1", 24, 24)))).isEmpty();
    assertThat(paths(meeting(0, 1, " ")))
        .containsExactly("/present", "/representatives", "/chair", "/votes");
    assertThat(
            paths(meeting(48, 41, "Páo", vote("h1", 24, 25), vote("h2", 1, 1), vote("h2", 1, 1))))
        .containsExactly("/votes/h1", "/votes/h2");
  }

  private static LegalNumber leastAgreement() {
    return MeetingRecord.leastAgreement(variant(ReviewKind.PERIODIC)).orElseThrow();
  }

  private static ProcedureVariant variant(ReviewKind kind) {
    Procedure procedure =
        EditionCatalogue.bundled().find("2022-2025").flatMap(Edition::findProcedure).orElseThrow();
    return procedure.variantOn(BEGIN, kind).orElseThrow();
  }

  private static Vote vote(String household, int agree, int disagree) {
    return new Vote(household, null, agree, disagree, null);
  }

  private static MeetingRecord meeting(
      int present, int representatives, String chair, Vote... votes) {
    Instant at = Instant.parse("2022-10-20T12:30:00Z");
    return new MeetingRecord(
        LocalDate.of(2022, 10, 20),
        at,
        at,
        60,
        present,
        representatives,
        chair,
        "Súa",
        null,
        List.of(votes));
  }

  private static List<String> paths(MeetingRecord meeting) {
    List<String> paths = new ArrayList<>();
    for (FieldFault fault : MeetingChecks.faults(meeting)) {
      paths.add(fault.path());
    }
    return paths;
  }
}
