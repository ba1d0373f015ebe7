package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.area.AreaCode;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.CountedVote;
import vn.rasoat.review.ReviewEvent.MeetingHeld;
import vn.rasoat.review.ReviewEvent.Visited;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.server.platform.events.ReviewEventListener;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.statistics.CountedStage;
import vn.rasoat.server.statistics.OverallTable;
import vn.rasoat.server.statistics.StatisticsReader;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.MeetingBuilder;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.PushBatch;
import vn.rasoat.sync.PushedRecord;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

/** Visits and records of village meetings as they come in. */
@ParameterizedClass
@EnumSource(Engine.class)
class ReceiveFieldWorkTest {
  /** Fails for one record, as a later step with a fault would. */
  static final class FaultyStep implements ReviewEventListener {
    private volatile String faultyRecord = "";

    @Override
    public void on(ReviewEvent event) {
      boolean faulty =
          event instanceof Visited visited && visited.recordId().equals(faultyRecord)
              || event instanceof MeetingHeld held && held.recordId().equals(faultyRecord);
      if (faulty) {
        throw new IllegalStateException("a fault put in on purpose");
      }
    }
  }

  private static FaultyStep step;
  private static ReviewWorld world;
  private static Actor enumerator;
  private static Actor former;
  private static Actor official;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    step = new FaultyStep();
    world = ReviewWorld.start(engine, step);
    enumerator = world.enumerator("rsv.mot", "03565", "03568");
    former = ReviewWorld.withoutAreas(world.enumerator("rsv.cu", "03565-01"));
    official = world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.clock().pass(Duration.ofHours(2));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_visit_is_stored_once_however_often_it_is_sent() {
    VisitEnvelope visit = visit(id(), VisitOutcome.ABSENT, 1, "Cả nhà đi nương.");

    assertThat(push(enumerator, visit)).isEqualTo(accepted(visit, 1));
    assertThat(push(enumerator, visit)).isEqualTo(already(visit, 1));
    assertThat(visits(visit.householdId()))
        .singleElement()
        .satisfies(
            stored -> {
              assertThat(stored.outcome()).isEqualTo(VisitOutcome.ABSENT);
              assertThat(stored.note()).isEqualTo("Cả nhà đi nương.");
            });
    assertThat(events(Visited.class))
        .filteredOn(event -> event.recordId().equals(visit.recordId()))
        .hasSize(1);
  }

  @Test
  void a_visit_is_never_changed_neither_under_its_revision_nor_under_another() {
    VisitEnvelope visit = visit(id(), VisitOutcome.ABSENT, 1, null);
    push(enumerator, visit);

    assertThat(refused(push(enumerator, changed(visit, visit.revisionId()))).code())
        .isEqualTo("revision-reused");
    assertThat(paths(push(enumerator, changed(visit, id())))).containsExactly("/revisionId");
    assertThat(visits(visit.householdId())).hasSize(1);
  }

  @Test
  void the_last_visit_to_a_household_counts_in_the_progress_of_its_village() {
    String patient = id();
    push(enumerator, inOtherCommune(visit(patient, VisitOutcome.DONE, 3, null)));
    push(enumerator, inOtherCommune(visit(patient, VisitOutcome.ABSENT, 1, null)));
    push(enumerator, inOtherCommune(visit(patient, VisitOutcome.ABSENT, 2, null)));
    push(enumerator, inOtherCommune(visit(id(), VisitOutcome.ABSENT, 1, null)));

    assertThat(
            world
                .bean(FieldWorkReader.class)
                .countVisits(enumerator.scope(), ReviewWorld.ROUND, "12/109/03568"))
        .containsExactly(
            new VisitCount(ReviewWorld.OTHER_COMMUNE_VILLAGE, VisitOutcome.ABSENT, 1, 1),
            new VisitCount(ReviewWorld.OTHER_COMMUNE_VILLAGE, VisitOutcome.DONE, 1, 3));
  }

  @Test
  void records_of_areas_that_are_not_the_senders_are_refused_and_not_kept() {
    VisitEnvelope visit = visit(id(), VisitOutcome.MOVED, 1, null);
    Actor stranger = world.enumerator("rsv.la", "03568");

    assertThat(refused(push(former, visit))).isEqualTo(ProblemType.AREA_NO_LONGER_ASSIGNED);
    assertThat(refused(push(stranger, visit))).isEqualTo(ProblemType.AREA_NEVER_ASSIGNED);
    assertThat(refused(push(former, meeting().edit(0))))
        .isEqualTo(ProblemType.AREA_NO_LONGER_ASSIGNED);
    Instant before = world.clock().instant().minus(Duration.ofDays(30));
    assertThat(refused(push(former, meeting().startedAt(before).edit(0))))
        .isEqualTo(ProblemType.AREA_OUT_OF_SCOPE);
    assertThat(visits(visit.householdId())).isEmpty();
    assertThat(push(enumerator, visit)).isEqualTo(accepted(visit, 1));
  }

  @Test
  void a_day_in_the_future_or_before_the_edition_is_refused_by_name() {
    assertThat(paths(push(enumerator, meeting().heldOn(LocalDate.of(2022, 10, 9)).edit(0))))
        .containsExactly("/heldOn");
    assertThat(paths(push(enumerator, meeting().heldOn(LocalDate.of(1970, 1, 1)).edit(0))))
        .containsExactly("/heldOn");
    assertThat(refused(push(enumerator, meeting().round("periodic-1999").edit(0))))
        .isEqualTo(ProblemType.UNKNOWN_ROUND);
    assertThat(refused(push(enumerator, meeting().village("03565").edit(0))))
        .isEqualTo(ProblemType.UNKNOWN_AREA);
  }

  @Test
  void a_meeting_is_received_and_corrected_and_every_revision_is_kept() {
    MeetingBuilder meeting = meeting();
    MeetingEnvelope first = meeting.edit(0);
    assertThat(push(enumerator, first)).isEqualTo(accepted(first, 1));
    MeetingEnvelope second = meeting.remarks("Đã sửa.").edit(1);
    assertThat(push(enumerator, second)).isEqualTo(accepted(second, 2));

    assertThat(push(enumerator, first)).isEqualTo(already(first, 1));
    assertThat(world.bean(MeetingStore.class).listRevisions(meeting.recordId())).hasSize(2);
    assertThat(meetings(meeting))
        .singleElement()
        .satisfies(
            current -> {
              assertThat(current.revision()).isEqualTo(2);
              assertThat(current.record()).isEqualTo(second.meeting());
            });
  }

  @Test
  void a_meeting_that_began_from_an_older_revision_is_refused_and_so_is_an_unknown_base() {
    MeetingBuilder meeting = meeting();
    push(enumerator, meeting.edit(0));
    push(enumerator, meeting.remarks("Bản hai").edit(1));

    assertThat(refused(push(enumerator, meeting.remarks("Bản cũ").edit(1))))
        .isEqualTo(ProblemType.MEETING_CHANGED);
    assertThat(refused(push(enumerator, meeting.edit(0)))).isEqualTo(ProblemType.MEETING_CHANGED);
    assertThat(refused(push(enumerator, meeting.edit(7)))).isEqualTo(ProblemType.BASE_UNKNOWN);
    assertThat(meetings(meeting)).singleElement().extracting(Meeting::revision).isEqualTo(2);
  }

  @Test
  void five_parallel_pushes_of_one_meeting_give_one_row_and_one_event() throws Exception {
    MeetingEnvelope meeting = meeting().edit(0);
    List<Receipt> receipts = new ArrayList<>();
    ExecutorService tablets = Executors.newFixedThreadPool(5);
    try {
      List<Future<Receipt>> answers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        answers.add(tablets.submit(() -> push(enumerator, meeting)));
      }
      for (Future<Receipt> answer : answers) {
        receipts.add(answer.get());
      }
    } finally {
      tablets.shutdownNow();
    }

    assertThat(receipts).filteredOn(accepted(meeting, 1)::equals).hasSize(1);
    assertThat(receipts).filteredOn(already(meeting, 1)::equals).hasSize(4);
    assertThat(world.bean(MeetingStore.class).listRevisions(meeting.recordId())).hasSize(1);
    assertThat(events(MeetingHeld.class))
        .filteredOn(event -> event.recordId().equals(meeting.recordId()))
        .hasSize(1);
  }

  @Test
  void a_meeting_votes_only_on_households_with_a_sheet_in_this_village_and_round() {
    SheetBuilder here = received("03565-01");
    SheetBuilder elsewhere = received("03565-02");
    String unknown = id();
    MeetingBuilder meeting =
        new MeetingBuilder()
            .vote(here.householdId(), 24, 0)
            .vote(elsewhere.householdId(), 24, 0)
            .vote(unknown, 24, 0);

    assertThat(paths(push(enumerator, meeting.edit(0))))
        .containsExactlyInAnyOrder("/votes/" + elsewhere.householdId(), "/votes/" + unknown);
    assertThat(meetings(meeting)).isEmpty();
  }

  @Test
  void a_meeting_may_come_in_one_batch_with_the_sheets_it_votes_on_even_ahead_of_them() {
    SheetBuilder household = new SheetBuilder().poor();
    MeetingEnvelope meeting = new MeetingBuilder().vote(household.householdId(), 24, 20).edit(0);

    List<Receipt> receipts = pushAll(enumerator, List.of(meeting, household.edit(0)));

    assertThat(receipts.get(0)).isEqualTo(accepted(meeting, 1));
    assertThat(receipts.get(1))
        .isInstanceOfSatisfying(
            Receipt.Accepted.class,
            sheet -> assertThat(sheet.recordId()).isEqualTo(household.recordId()));
  }

  @Test
  void the_event_says_which_households_passed_and_exactly_half_is_enough() {
    String half = received("03565-01").householdId();
    String fewer = received("03565-01").householdId();
    MeetingEnvelope meeting = new MeetingBuilder().vote(half, 24, 24).vote(fewer, 23, 0).edit(0);
    push(enumerator, meeting);

    MeetingHeld held =
        events(MeetingHeld.class).stream()
            .filter(event -> event.recordId().equals(meeting.recordId()))
            .findFirst()
            .orElseThrow();
    assertThat(held.votes())
        .extracting(CountedVote::householdId, CountedVote::passed)
        .containsExactly(tuple(half, true), tuple(fewer, false));
  }

  @Test
  void visits_and_meetings_leave_the_statistics_as_they_are() {
    String household = received("03565-01").householdId();
    OverallTable before = totals();

    push(enumerator, visit(household, VisitOutcome.DEAD, 1, null));
    push(enumerator, new MeetingBuilder().vote(household, 0, 48).edit(0));

    assertThat(totals()).usingRecursiveComparison().isEqualTo(before);
  }

  private static OverallTable totals() {
    return world
        .bean(StatisticsReader.class)
        .overall(official, "03565", 2022, CountedStage.CURRENT);
  }

  @Test
  void text_that_turns_around_what_is_read_is_refused_where_it_stands() {
    assertThat(
            paths(
                push(enumerator, visit(id(), VisitOutcome.REFUSED, 1, "a" + (char) 0x202E + "b"))))
        .containsExactly("/note");
    assertThat(paths(push(enumerator, meeting().remarks("a" + (char) 0x202E).edit(0))))
        .containsExactly("/remarks");
  }

  @Test
  void what_does_not_add_up_in_a_meeting_is_refused_by_name() {
    String household = received("03565-01").householdId();
    assertThat(paths(push(enumerator, new MeetingBuilder().vote(household, 40, 9).edit(0))))
        .containsExactly("/votes/" + household);
  }

  @Test
  void a_record_at_which_a_later_step_fails_is_to_come_again_and_the_others_are_stored() {
    for (int faulty = 0; faulty < 2; faulty++) {
      MeetingBuilder meeting = meeting();
      VisitEnvelope visit = visit(id(), VisitOutcome.REFUSED, 1, null);
      List<Dispatch> batch =
          List.of(visit, meeting.edit(0), visit(id(), VisitOutcome.REFUSED, 1, null));
      step.faultyRecord = batch.get(faulty).recordId();

      List<Receipt> receipts = pushAll(enumerator, batch);

      assertThat(refused(receipts.get(faulty))).isEqualTo(ProblemType.TRY_LATER);
      assertThat(receipts).filteredOn(Receipt.Accepted.class::isInstance).hasSize(2);
      assertThat(visits(visit.householdId())).hasSize(faulty == 0 ? 0 : 1);
      assertThat(meetings(meeting)).hasSize(faulty == 0 ? 1 : 0);

      step.faultyRecord = "";
      assertThat(pushAll(enumerator, batch).get(faulty)).isInstanceOf(Receipt.Accepted.class);
      assertThat(visits(visit.householdId())).hasSize(1);
      assertThat(meetings(meeting)).hasSize(1);
    }
  }

  private static MeetingBuilder meeting() {
    return new MeetingBuilder().vote(received("03565-01").householdId(), 24, 20);
  }

  private static SheetBuilder received(String village) {
    SheetBuilder household = new SheetBuilder().poor().village(village);
    assertThat(push(enumerator, household.edit(0))).isInstanceOf(Receipt.Accepted.class);
    return household;
  }

  private static VisitEnvelope visit(
      String householdId, VisitOutcome outcome, int attempt, @Nullable String note) {
    return new VisitEnvelope(
        id(),
        id(),
        householdId,
        ReviewWorld.ROUND,
        new AreaCode("03565-01"),
        outcome,
        LocalDate.of(2022, 10, 1),
        attempt,
        note,
        world.clock().instant().minus(Duration.ofHours(1)));
  }

  private static VisitEnvelope inOtherCommune(VisitEnvelope visit) {
    return new VisitEnvelope(
        visit.recordId(),
        visit.revisionId(),
        visit.householdId(),
        visit.roundId(),
        new AreaCode("03568-01"),
        visit.outcome(),
        visit.visitedOn(),
        visit.attempt(),
        visit.note(),
        visit.madeAt());
  }

  private static VisitEnvelope changed(VisitEnvelope visit, String revisionId) {
    return new VisitEnvelope(
        visit.recordId(),
        revisionId,
        visit.householdId(),
        visit.roundId(),
        visit.areaCode(),
        VisitOutcome.DEAD,
        visit.visitedOn(),
        visit.attempt(),
        visit.note(),
        visit.madeAt());
  }

  private static Receipt push(Actor actor, Dispatch record) {
    return pushAll(actor, List.of(record)).get(0);
  }

  private static List<Receipt> pushAll(Actor actor, List<? extends Dispatch> records) {
    List<PushedRecord> readable = new ArrayList<>();
    records.forEach(record -> readable.add(new PushedRecord.Readable(record, 0)));
    PushBatch batch = new PushBatch(id(), world.clock().instant(), readable, null);
    return world.bean(ReceiveRecords.class).receive(actor, batch);
  }

  private static List<Visit> visits(String householdId) {
    return world
        .bean(FieldWorkReader.class)
        .listVisits(enumerator.scope(), ReviewWorld.ROUND, householdId);
  }

  private static List<Meeting> meetings(MeetingBuilder meeting) {
    return world
        .bean(FieldWorkReader.class)
        .listMeetings(enumerator.scope(), ReviewWorld.ROUND, ReviewWorld.VILLAGE)
        .stream()
        .filter(held -> held.recordId().equals(meeting.recordId()))
        .toList();
  }

  private static <E extends ReviewEvent> List<E> events(Class<E> kind) {
    List<E> events = new ArrayList<>();
    world
        .bean(ReviewEvents.class)
        .replay(
            ReviewWorld.ROUND,
            event -> {
              if (kind.isInstance(event)) {
                events.add(kind.cast(event));
              }
            });
    return events;
  }

  private static Receipt accepted(Dispatch record, int revision) {
    return new Receipt.Accepted(record.recordId(), record.revisionId(), revision, null);
  }

  private static Receipt already(Dispatch record, int revision) {
    return new Receipt.AlreadyReceived(record.recordId(), record.revisionId(), revision, null);
  }

  private static ProblemType refused(Receipt receipt) {
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem().type();
  }

  private static List<String> paths(Receipt receipt) {
    assertThat(refused(receipt)).isEqualTo(ProblemType.RECORD_NOT_VALID);
    return ((Receipt.Refused) receipt).problem().faults().stream().map(FieldFault::path).toList();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
