package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.server.inbox.FieldWork.accepted;
import static vn.rasoat.server.inbox.FieldWork.already;
import static vn.rasoat.server.inbox.FieldWork.id;
import static vn.rasoat.server.inbox.FieldWork.paths;
import static vn.rasoat.server.inbox.FieldWork.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.area.AreaCode;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.ReviewEvent.Visited;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.statistics.CountedStage;
import vn.rasoat.server.statistics.OverallTable;
import vn.rasoat.server.statistics.StatisticsReader;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.MeetingBuilder;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

/** Visits as they come in, and what holds for visits and meetings alike. */
@ParameterizedClass
@EnumSource(Engine.class)
class ReceiveFieldWorkTest {
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
  void a_visit_is_stored_once_however_often_it_is_sent() {
    VisitEnvelope visit = field.visit(id(), VisitOutcome.ABSENT, 1, "Cả nhà đi nương.");

    assertThat(field.push(field.enumerator, visit)).isEqualTo(accepted(visit, 1));
    assertThat(field.push(field.enumerator, visit)).isEqualTo(already(visit, 1));
    assertThat(field.visits(visit.householdId()))
        .singleElement()
        .satisfies(
            stored -> {
              assertThat(stored.outcome()).isEqualTo(VisitOutcome.ABSENT);
              assertThat(stored.note()).isEqualTo("Cả nhà đi nương.");
            });
    assertThat(field.events(Visited.class))
        .filteredOn(event -> event.recordId().equals(visit.recordId()))
        .hasSize(1);
  }

  @Test
  void a_visit_is_never_changed_neither_under_its_revision_nor_under_another() {
    VisitEnvelope visit = field.visit(id(), VisitOutcome.ABSENT, 1, null);
    field.push(field.enumerator, visit);

    assertThat(refused(field.push(field.enumerator, changed(visit, visit.revisionId()))).code())
        .isEqualTo("revision-reused");
    assertThat(paths(field.push(field.enumerator, changed(visit, id()))))
        .containsExactly("/revisionId");
    assertThat(field.visits(visit.householdId())).hasSize(1);
  }

  @Test
  void the_last_visit_to_a_household_counts_in_the_progress_of_its_village() {
    String patient = id();
    field.push(field.enumerator, inOtherCommune(field.visit(patient, VisitOutcome.DONE, 3, null)));
    field.push(
        field.enumerator, inOtherCommune(field.visit(patient, VisitOutcome.ABSENT, 1, null)));
    field.push(
        field.enumerator, inOtherCommune(field.visit(patient, VisitOutcome.ABSENT, 2, null)));
    field.push(field.enumerator, inOtherCommune(field.visit(id(), VisitOutcome.ABSENT, 1, null)));

    assertThat(
            field
                .world
                .bean(FieldWorkReader.class)
                .countVisits(field.enumerator.scope(), ReviewWorld.ROUND, "12/109/03568"))
        .containsExactly(
            new VisitCount(ReviewWorld.OTHER_COMMUNE_VILLAGE, VisitOutcome.ABSENT, 1, 1),
            new VisitCount(ReviewWorld.OTHER_COMMUNE_VILLAGE, VisitOutcome.DONE, 1, 3));
  }

  @Test
  void records_of_areas_that_are_not_the_senders_are_refused_and_not_kept() {
    VisitEnvelope visit = field.visit(id(), VisitOutcome.MOVED, 1, null);
    Actor stranger = field.world.enumerator("rsv.la", "03568");

    assertThat(refused(field.push(field.former, visit)))
        .isEqualTo(ProblemType.AREA_NO_LONGER_ASSIGNED);
    assertThat(refused(field.push(stranger, visit))).isEqualTo(ProblemType.AREA_NEVER_ASSIGNED);
    assertThat(refused(field.push(field.former, field.meeting().edit(0))))
        .isEqualTo(ProblemType.AREA_NO_LONGER_ASSIGNED);
    Instant before = field.world.clock().instant().minus(Duration.ofDays(30));
    assertThat(refused(field.push(field.former, field.meeting().startedAt(before).edit(0))))
        .isEqualTo(ProblemType.AREA_OUT_OF_SCOPE);
    assertThat(field.visits(visit.householdId())).isEmpty();
    assertThat(field.push(field.enumerator, visit)).isEqualTo(accepted(visit, 1));
  }

  @Test
  void visits_and_meetings_leave_the_statistics_as_they_are() {
    String household = field.received("03565-01").householdId();
    OverallTable before = totals();

    field.push(field.enumerator, field.visit(household, VisitOutcome.DEAD, 1, null));
    field.push(field.enumerator, new MeetingBuilder().vote(household, 0, 48).edit(0));

    assertThat(totals()).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void text_that_turns_around_what_is_read_is_refused_where_it_stands() {
    assertThat(
            paths(
                field.push(
                    field.enumerator,
                    field.visit(id(), VisitOutcome.REFUSED, 1, "a" + (char) 0x202E + "b"))))
        .containsExactly("/note");
    assertThat(
            paths(
                field.push(field.enumerator, field.meeting().remarks("a" + (char) 0x202E).edit(0))))
        .containsExactly("/remarks");
  }

  @Test
  void a_record_at_which_a_later_step_fails_is_to_come_again_and_the_others_are_stored() {
    for (int faulty = 0; faulty < 2; faulty++) {
      MeetingBuilder meeting = field.meeting();
      VisitEnvelope visit = field.visit(id(), VisitOutcome.REFUSED, 1, null);
      List<Dispatch> batch =
          List.of(visit, meeting.edit(0), field.visit(id(), VisitOutcome.REFUSED, 1, null));
      field.step.faultyRecord = batch.get(faulty).recordId();

      List<Receipt> receipts = field.pushAll(field.enumerator, batch);

      assertThat(refused(receipts.get(faulty))).isEqualTo(ProblemType.TRY_LATER);
      assertThat(receipts).filteredOn(Receipt.Accepted.class::isInstance).hasSize(2);
      assertThat(field.visits(visit.householdId())).hasSize(faulty == 0 ? 0 : 1);
      assertThat(field.meetings(meeting)).hasSize(faulty == 0 ? 1 : 0);

      field.step.faultyRecord = "";
      assertThat(field.pushAll(field.enumerator, batch).get(faulty))
          .isInstanceOf(Receipt.Accepted.class);
      assertThat(field.visits(visit.householdId())).hasSize(1);
      assertThat(field.meetings(meeting)).hasSize(1);
    }
  }

  private static OverallTable totals() {
    return field
        .world
        .bean(StatisticsReader.class)
        .overall(field.official, "03565", 2022, CountedStage.CURRENT);
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
}
