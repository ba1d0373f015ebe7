package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.client.form.Households.TODAY;
import static vn.rasoat.client.form.Households.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.sync.VisitEnvelope;

class VisitFormTest {
  private static final Instant NOON = Instant.parse("2022-10-05T05:00:00Z");

  @Test
  void attempts_and_absences_are_counted_whatever_the_order() {
    Map<String, VisitCount> counts =
        VisitForm.countByHousehold(
            List.of(
                visit("h1", 3, VisitOutcome.REFUSED),
                visit("h1", 1, VisitOutcome.ABSENT),
                visit("h1", 2, VisitOutcome.ABSENT)));

    assertThat(counts.get("h1"))
        .isEqualTo(new VisitCount(3, 2, VisitOutcome.REFUSED, TODAY.minusDays(7)));
  }

  @Test
  void the_next_visit_says_which_one_it_is() {
    VisitForm form = form(new VisitCount(2, 2, VisitOutcome.ABSENT, TODAY.minusDays(3)));

    assertThat(form.attempt()).isEqualTo(3);
    assertThat(form.attemptText().vi()).isEqualTo("Lần đến thứ 3 (đã vắng nhà 2 lần)");
    assertThat(form(VisitCount.NONE).attemptText().en()).isEqualTo("Visit 1");
  }

  @Test
  void an_outcome_is_needed_and_a_refusal_needs_its_reason() {
    VisitForm form = form(VisitCount.NONE);

    assertThat(form.faults(TODAY)).extracting(FieldFault::path).containsExactly("/outcome");
    assertThat(form.withOutcome(VisitOutcome.REFUSED).faults(TODAY))
        .extracting(it -> it.message().vi())
        .containsExactly("Ghi lý do, hoặc đã hỏi ai.");
    assertThat(form.withOutcome(VisitOutcome.ABSENT).faults(TODAY)).isEmpty();
    assertThatThrownBy(() -> form.envelope("r", "v", NOON)).hasMessageContaining("outcome");
  }

  @Test
  void a_visit_of_tomorrow_and_a_note_too_long_are_told() {
    VisitForm form =
        form(VisitCount.NONE)
            .withOutcome(VisitOutcome.ABSENT)
            .withDate(TODAY.plusDays(1))
            .withNote("x".repeat(501));

    assertThat(form.faults(TODAY))
        .extracting(it -> it.message().vi())
        .containsExactly(
            "Ngày đến không thể ở sau hôm nay.", "Ghi chú tối đa 500 ký tự (hiện có 501).");
  }

  @Test
  void each_outcome_says_what_it_means() {
    for (VisitOutcome outcome : VisitOutcome.values()) {
      assertThat(form(VisitCount.NONE).withOutcome(outcome).meaning()).isNotNull();
    }
    assertThat(form(VisitCount.NONE).meaning()).isNull();
  }

  @Test
  void a_visit_is_sent_as_it_was_written_without_an_empty_note() {
    VisitEnvelope envelope =
        form(VisitCount.NONE)
            .withOutcome(VisitOutcome.MOVED)
            .withNote("  ")
            .envelope("record", "revision", NOON);

    assertThat(envelope.note()).isNull();
    assertThat(envelope.attempt()).isEqualTo(1);
    assertThat(envelope.outcome()).isEqualTo(VisitOutcome.MOVED);
    assertThat(envelope.visitedOn()).isEqualTo(TODAY);
  }

  private static VisitForm form(VisitCount earlier) {
    HouseholdEntry household =
        new HouseholdEntry("h1", Households.KHOANG_THEN, "Khoang Thèn", null, null, earlier, null);
    return VisitForm.of(household, "periodic-2022", TODAY);
  }
}
