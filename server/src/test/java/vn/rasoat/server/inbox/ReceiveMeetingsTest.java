package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.rasoat.server.inbox.FieldWork.accepted;
import static vn.rasoat.server.inbox.FieldWork.already;
import static vn.rasoat.server.inbox.FieldWork.id;
import static vn.rasoat.server.inbox.FieldWork.paths;
import static vn.rasoat.server.inbox.FieldWork.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.ReviewEvent.CountedVote;
import vn.rasoat.review.ReviewEvent.MeetingHeld;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.MeetingBuilder;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.Receipt;

/** Records of village meetings as they come in and are corrected. */
@ParameterizedClass
@EnumSource(Engine.class)
class ReceiveMeetingsTest {
  private static FieldWork field;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    field = new FieldWork(engine);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    field.close();
  }

  @Test
  void a_day_in_the_future_or_before_the_edition_is_refused_by_name() {
    assertThat(
            paths(
                field.push(
                    field.enumerator, field.meeting().heldOn(LocalDate.of(2022, 10, 9)).edit(0))))
        .containsExactly("/heldOn");
    assertThat(
            paths(
                field.push(
                    field.enumerator, field.meeting().heldOn(LocalDate.of(1970, 1, 1)).edit(0))))
        .containsExactly("/heldOn");
    assertThat(
            refused(field.push(field.enumerator, field.meeting().round("periodic-1999").edit(0))))
        .isEqualTo(ProblemType.UNKNOWN_ROUND);
    assertThat(refused(field.push(field.enumerator, field.meeting().village("03565").edit(0))))
        .isEqualTo(ProblemType.UNKNOWN_AREA);
  }

  @Test
  void a_meeting_is_received_and_corrected_and_every_revision_is_kept() {
    MeetingBuilder meeting = field.meeting();
    MeetingEnvelope first = meeting.edit(0);
    assertThat(field.push(field.enumerator, first)).isEqualTo(accepted(first, 1));
    MeetingEnvelope second = meeting.remarks("Đã sửa.").edit(1);
    assertThat(field.push(field.enumerator, second)).isEqualTo(accepted(second, 2));

    assertThat(field.push(field.enumerator, first)).isEqualTo(already(first, 1));
    assertThat(field.world.bean(MeetingStore.class).listRevisions(meeting.recordId())).hasSize(2);
    assertThat(field.meetings(meeting))
        .singleElement()
        .satisfies(
            current -> {
              assertThat(current.revision()).isEqualTo(2);
              assertThat(current.record()).isEqualTo(second.meeting());
            });
  }

  @Test
  void a_meeting_that_began_from_an_older_revision_is_refused_and_so_is_an_unknown_base() {
    MeetingBuilder meeting = field.meeting();
    field.push(field.enumerator, meeting.edit(0));
    field.push(field.enumerator, meeting.remarks("Bản hai").edit(1));

    assertThat(refused(field.push(field.enumerator, meeting.remarks("Bản cũ").edit(1))))
        .isEqualTo(ProblemType.MEETING_CHANGED);
    assertThat(refused(field.push(field.enumerator, meeting.edit(0))))
        .isEqualTo(ProblemType.MEETING_CHANGED);
    assertThat(refused(field.push(field.enumerator, meeting.edit(7))))
        .isEqualTo(ProblemType.BASE_UNKNOWN);
    assertThat(field.meetings(meeting)).singleElement().extracting(Meeting::revision).isEqualTo(2);
  }

  @Test
  void five_parallel_pushes_of_one_meeting_give_one_row_and_one_event() throws Exception {
    MeetingEnvelope meeting = field.meeting().edit(0);
    List<Receipt> receipts = new ArrayList<>();
    ExecutorService tablets = Executors.newFixedThreadPool(5);
    try {
      List<Future<Receipt>> answers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        answers.add(tablets.submit(() -> field.push(field.enumerator, meeting)));
      }
      for (Future<Receipt> answer : answers) {
        receipts.add(answer.get());
      }
    } finally {
      tablets.shutdownNow();
    }

    assertThat(receipts).filteredOn(accepted(meeting, 1)::equals).hasSize(1);
    assertThat(receipts).filteredOn(already(meeting, 1)::equals).hasSize(4);
    assertThat(field.world.bean(MeetingStore.class).listRevisions(meeting.recordId())).hasSize(1);
    assertThat(field.events(MeetingHeld.class))
        .filteredOn(event -> event.recordId().equals(meeting.recordId()))
        .hasSize(1);
  }

  @Test
  void a_meeting_votes_only_on_households_with_a_sheet_in_this_village_and_round() {
    SheetBuilder here = field.received("03565-01");
    SheetBuilder elsewhere = field.received("03565-02");
    String unknown = id();
    MeetingBuilder meeting =
        new MeetingBuilder()
            .vote(here.householdId(), 24, 0)
            .vote(elsewhere.householdId(), 24, 0)
            .vote(unknown, 24, 0);

    assertThat(paths(field.push(field.enumerator, meeting.edit(0))))
        .containsExactlyInAnyOrder("/votes/" + elsewhere.householdId(), "/votes/" + unknown);
    assertThat(field.meetings(meeting)).isEmpty();
  }

  @Test
  void a_meeting_may_come_in_one_batch_with_the_sheets_it_votes_on_even_ahead_of_them() {
    SheetBuilder household = new SheetBuilder().poor();
    MeetingEnvelope meeting = new MeetingBuilder().vote(household.householdId(), 24, 20).edit(0);

    List<Receipt> receipts = field.pushAll(field.enumerator, List.of(meeting, household.edit(0)));

    assertThat(receipts.get(0)).isEqualTo(accepted(meeting, 1));
    assertThat(receipts.get(1))
        .isInstanceOfSatisfying(
            Receipt.Accepted.class,
            sheet -> assertThat(sheet.recordId()).isEqualTo(household.recordId()));
  }

  @Test
  void the_event_says_which_households_passed_and_exactly_half_is_enough() {
    String half = field.received("03565-01").householdId();
    String fewer = field.received("03565-01").householdId();
    MeetingEnvelope meeting = new MeetingBuilder().vote(half, 24, 24).vote(fewer, 23, 0).edit(0);
    field.push(field.enumerator, meeting);

    MeetingHeld held =
        field.events(MeetingHeld.class).stream()
            .filter(event -> event.recordId().equals(meeting.recordId()))
            .findFirst()
            .orElseThrow();
    assertThat(held.votes())
        .extracting(CountedVote::householdId, CountedVote::passed)
        .containsExactly(tuple(half, true), tuple(fewer, false));
  }

  @Test
  void what_does_not_add_up_in_a_meeting_is_refused_by_name() {
    String household = field.received("03565-01").householdId();
    assertThat(
            paths(
                field.push(field.enumerator, new MeetingBuilder().vote(household, 40, 9).edit(0))))
        .containsExactly("/votes/" + household);
  }
}
