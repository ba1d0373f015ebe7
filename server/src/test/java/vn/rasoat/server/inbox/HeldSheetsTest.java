package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;

/** Sheets of people whose area it no longer is, and sheets that change their area. */
@ParameterizedClass
@EnumSource(Engine.class)
class HeldSheetsTest {
  private static final String DEVICE = UUID.randomUUID().toString();
  private static ReviewWorld world;
  private static Actor enumerator;
  private static Actor former;
  private static Actor official;
  private static Actor otherOfficial;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    enumerator = world.enumerator("rsv.mot", "03565");
    former = ReviewWorld.withoutAreas(world.enumerator("rsv.cu", "03565-01"));
    official = world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    otherOfficial = world.user("can.bo.khac", Set.of(Role.COMMUNE_OFFICIAL), List.of("03568"));
    world.clock().pass(Duration.ofHours(2));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_sheet_begun_while_the_area_was_assigned_is_held_and_counts_nowhere() {
    SheetBuilder household = new SheetBuilder();
    Envelope edit = household.edit(0);

    Receipt receipt = push(former, edit);

    assertThat(receipt).isInstanceOf(Receipt.Held.class);
    assertThat(push(former, edit)).isEqualTo(receipt);
    assertThat(find(household)).isEmpty();
    assertThat(held()).extracting(Revision::recordId).contains(household.recordId());
  }

  @Test
  void a_sheet_begun_outside_that_time_is_refused_and_one_of_a_strange_area_too() {
    Instant before = world.clock().instant().minus(Duration.ofDays(30));
    assertThat(refused(push(former, new SheetBuilder().startedAt(before).edit(0))))
        .isEqualTo(ProblemType.AREA_OUT_OF_SCOPE);
    assertThat(refused(push(former, new SheetBuilder().village("03568-01").edit(0))))
        .isEqualTo(ProblemType.AREA_NEVER_ASSIGNED);
  }

  @Test
  void the_commune_accepts_a_held_sheet_as_if_it_came_now_from_its_sender() {
    SheetBuilder household = new SheetBuilder().poor();
    Envelope edit = household.edit(0);
    push(former, edit);

    Receipt receipt =
        world.bean(DecideHeld.class).accept(official, edit.recordId(), edit.revisionId());

    assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
    assertThat(find(household).orElseThrow().userId()).isEqualTo(former.userId());
    assertThat(push(former, edit)).isInstanceOf(Receipt.AlreadyReceived.class);
    Revision decided = revisions(household).get(0);
    assertThat(decided.status()).isEqualTo(RevisionStatus.ACCEPTED);
    assertThat(decided.decidedBy()).isEqualTo(official.userId());
    assertProblem(
        ProblemType.STALE_PAGE,
        () -> world.bean(DecideHeld.class).drop(official, edit.recordId(), edit.revisionId()));
  }

  @Test
  void a_held_sheet_that_meets_another_edit_becomes_a_conflict_and_is_kept() {
    SheetBuilder household = new SheetBuilder();
    Envelope late = household.text("water_source", "rain").edit(0);
    push(former, late);
    push(enumerator, household.text("water_source", "tap").edit(0));

    Receipt receipt =
        world.bean(DecideHeld.class).accept(official, late.recordId(), late.revisionId());

    assertThat(receipt).isInstanceOf(Receipt.Conflict.class);
    assertThat(find(household).orElseThrow().sheet().text("water_source")).isEqualTo("tap");
    assertThat(revisions(household))
        .extracting(Revision::status)
        .containsExactlyInAnyOrder(RevisionStatus.CONFLICT, RevisionStatus.ACCEPTED);
  }

  @Test
  void a_dropped_sheet_stays_in_the_inbox_with_who_decided_so() {
    SheetBuilder household = new SheetBuilder();
    Envelope edit = household.edit(0);
    push(former, edit);

    world.bean(DecideHeld.class).drop(official, edit.recordId(), edit.revisionId());

    assertThat(find(household)).isEmpty();
    Revision dropped = revisions(household).get(0);
    assertThat(dropped.status()).isEqualTo(RevisionStatus.DROPPED);
    assertThat(dropped.decidedBy()).isEqualTo(official.userId());
    assertThat(dropped.sent()).isEqualTo(household.sheet());
    assertThat(held()).extracting(Revision::recordId).doesNotContain(household.recordId());
  }

  @Test
  void a_tablet_that_sends_a_dropped_sheet_again_is_told_that_it_was_not_taken() {
    Envelope edit = new SheetBuilder().edit(0);
    assertThat(push(former, edit)).isInstanceOf(Receipt.Held.class);
    world.bean(DecideHeld.class).drop(official, edit.recordId(), edit.revisionId());
    assertThat(push(former, edit))
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.HELD_NOT_TAKEN));
  }

  @Test
  void only_officials_of_the_commune_decide() {
    Envelope edit = new SheetBuilder().edit(0);
    push(former, edit);
    DecideHeld decide = world.bean(DecideHeld.class);
    assertProblem(
        ProblemType.AREA_OUT_OF_SCOPE,
        () -> decide.accept(otherOfficial, edit.recordId(), edit.revisionId()));
    assertProblem(
        ProblemType.NOT_PERMITTED,
        () -> decide.drop(enumerator, edit.recordId(), edit.revisionId()));
    assertProblem(
        ProblemType.NOT_FOUND,
        () -> decide.drop(official, edit.recordId(), UUID.randomUUID().toString()));
  }

  @Test
  void a_household_moves_only_with_someone_who_has_both_villages() {
    SheetBuilder household = new SheetBuilder();
    push(enumerator, household.edit(0));
    Actor otherSide = world.enumerator("rsv.kia." + engine.ordinal(), "03568-01");

    assertThat(refused(push(otherSide, household.village("03568-01").edit(1))))
        .isEqualTo(ProblemType.AREA_OUT_OF_SCOPE);
    assertThat(push(enumerator, household.village("03565-02").edit(1)))
        .isInstanceOf(Receipt.Accepted.class);
    assertThat(find(household).orElseThrow().areaPath()).isEqualTo(ReviewWorld.OTHER_VILLAGE);
  }

  @Test
  void a_second_sheet_in_another_commune_is_held_and_shows_nothing_of_the_first() {
    SheetBuilder household = new SheetBuilder();
    push(enumerator, household.edit(0));
    Actor otherSide = world.enumerator("rsv.nua." + engine.ordinal(), "03568-01");
    SheetBuilder second = new SheetBuilder().household(household.householdId()).village("03568-01");

    assertThat(push(otherSide, second.edit(0))).isInstanceOf(Receipt.Held.class);
    assertThat(find(household).orElseThrow().sheet()).isEqualTo(household.sheet());
  }

  private static Receipt push(Actor actor, Envelope edit) {
    return world.bean(ReceiveSheets.class).receive(actor, DEVICE, List.of(edit)).get(0);
  }

  private static ProblemType refused(Receipt receipt) {
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem().type();
  }

  private static Optional<CurrentSheet> find(SheetBuilder household) {
    return world
        .bean(InboxReader.class)
        .find(official.scope(), ReviewWorld.ROUND, household.householdId());
  }

  private static List<Revision> revisions(SheetBuilder household) {
    return world
        .bean(InboxReader.class)
        .listRevisions(official.scope(), ReviewWorld.ROUND, household.householdId());
  }

  private static List<Revision> held() {
    return world.bean(InboxReader.class).listHeld(official.scope(), ReviewWorld.ROUND);
  }

  private static void assertProblem(ProblemType type, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problem().type()).isEqualTo(type));
  }
}
