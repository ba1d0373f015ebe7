package vn.rasoat.server.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Received;
import vn.rasoat.review.ReviewEvent.Returned;
import vn.rasoat.review.Stage;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.inbox.PullChanges;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.audit.AuditStore;
import vn.rasoat.server.platform.events.ReviewEventListener;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.CloseStage;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.Change.AreaLeftScope;
import vn.rasoat.sync.Change.AssignmentChange;
import vn.rasoat.sync.Change.SheetChange;
import vn.rasoat.sync.Cursor;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;

/** Results that the commune sends back, from the order to the revision that answers it. */
@ParameterizedClass
@EnumSource(Engine.class)
class ReturnForRecheckTest {
  private static final LocalDate DUE = LocalDate.of(2022, 10, 10);
  private static final ReturnRequest REQUEST =
      new ReturnRequest(AssignmentOrigin.RETURNED, "Kiểm tra lại nguồn nước.", DUE);

  /** Fails at the end of a transaction about one household, as a later step would. */
  static final class FaultyStep implements ReviewEventListener {
    private volatile String household = "";

    @Override
    public void on(ReviewEvent event) {
      boolean faulty =
          event instanceof Returned returned && returned.householdId().equals(household)
              || event instanceof Received received && received.householdId().equals(household);
      if (faulty) {
        throw new IllegalStateException("a fault put in on purpose");
      }
    }
  }

  private static FaultyStep step;
  private static ReviewWorld world;
  private static Actor enumerator;
  private static Actor official;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    step = new FaultyStep();
    world = ReviewWorld.start(engine, step);
    enumerator = world.enumerator("rsv.mot", "03565");
    official = world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.clock().pass(Duration.ofHours(2));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void the_tablet_gets_the_household_back_with_reason_and_due_date_and_the_deed_is_on_record() {
    SheetBuilder household = received();
    Cursor seen = cursor();

    Recheck ordered = order(household);

    assertThat(pull(seen))
        .containsExactly(
            new AssignmentChange(
                new Assignment(
                    ordered.assignmentId(),
                    household.householdId(),
                    household.recordId(),
                    ReviewWorld.ROUND,
                    new AreaCode("03565-01"),
                    AssignmentOrigin.RETURNED,
                    "Kiểm tra lại nguồn nước.",
                    DUE,
                    "Vàng A Thử",
                    HouseholdClass.POOR,
                    world.clock().instant(),
                    true)));
    assertThat(returned(household))
        .singleElement()
        .satisfies(event -> assertThat(event.assignmentId()).isEqualTo(ordered.assignmentId()));
    assertThat(world.bean(AuditStore.class).listOf(household.householdId()))
        .extracting("action")
        .containsExactly("recheck.ordered");
    assertThat(openOnPage(household)).hasSize(1);
  }

  @Test
  void the_next_accepted_revision_closes_it_on_the_server_and_on_the_tablet() {
    SheetBuilder household = received();
    order(household);
    Cursor seen = cursor();

    push(household.text("water_source", "tap"), 1);

    List<Change> changes = pull(seen);
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0)).isInstanceOf(SheetChange.class);
    assertThat(((AssignmentChange) changes.get(1)).assignment().open()).isFalse();
    assertThat(rechecks(household))
        .singleElement()
        .satisfies(
            recheck -> {
              assertThat(recheck.isOpen()).isFalse();
              assertThat(recheck.closedRevision()).isEqualTo(2);
            });
    assertThat(openOnPage(household)).isEmpty();
    order(household);
    assertThat(rechecks(household)).hasSize(2);
  }

  @Test
  void an_edit_that_is_not_accepted_and_one_received_again_leave_it_open() {
    SheetBuilder household = new SheetBuilder().poor();
    var first = household.edit(0);
    push(first);
    push(household.text("water_source", "rain"), 1);
    order(household);

    assertThat(push(household.text("water_source", "tap"), 1)).isInstanceOf(Receipt.Conflict.class);
    assertThat(push(first)).isInstanceOf(Receipt.AlreadyReceived.class);

    assertThat(rechecks(household)).singleElement().matches(Recheck::isOpen);
    assertThat(openOnPage(household)).hasSize(1);
  }

  @Test
  void a_household_that_moves_while_it_is_checked_is_told_as_done_in_the_village_it_left() {
    SheetBuilder household = received();
    order(household);
    Cursor seen = cursor();

    push(household.village("03565-02"), 1);

    assertThat(pull(seen))
        .filteredOn(AssignmentChange.class::isInstance)
        .singleElement()
        .satisfies(
            change -> {
              Assignment told = ((AssignmentChange) change).assignment();
              assertThat(told.open()).isFalse();
              assertThat(told.areaCode()).isEqualTo(new AreaCode("03565-01"));
            });
  }

  @Test
  void whoever_gets_the_village_later_gets_its_assignments_and_whoever_loses_it_is_told() {
    SheetBuilder household = received();
    Recheck ordered = order(household);
    Actor other = with("12/109/03565/03565-02");
    Cursor before = Cursor.parse(page(other, Cursor.start()).cursor());
    assertThat(page(other, Cursor.start()).changes()).noneMatch(AssignmentChange.class::isInstance);

    Actor now = with("12/109/03565/03565-01");
    PullPage page = page(now, before);

    assertThat(page.changes()).contains(new AreaLeftScope(new AreaCode("03565-02")));
    assertThat(page.changes())
        .anyMatch(
            change ->
                change instanceof AssignmentChange given
                    && given.assignment().assignmentId().equals(ordered.assignmentId()));
    assertThat(page(other, Cursor.parse(page.cursor())).changes())
        .contains(new AreaLeftScope(new AreaCode("03565-01")));
  }

  @Test
  void pages_of_one_tell_sheets_and_assignments_once_each_in_their_order() {
    SheetBuilder first = received();
    Cursor cursor = cursor();
    order(first);
    SheetBuilder second = received();
    order(second);

    List<Change> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      PullPage page = world.bean(PullChanges.class).pull(enumerator, cursor, 1);
      all.addAll(page.changes());
      more = page.more();
      cursor = Cursor.parse(page.cursor());
    }

    assertThat(all)
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly("AssignmentChange", "SheetChange", "AssignmentChange");
  }

  @Test
  void only_officials_and_chairs_of_the_area_may_and_only_for_a_household_with_a_sheet() {
    SheetBuilder household = received();
    String name = "." + engine.name().toLowerCase(Locale.ROOT);
    Actor chair = world.user("chu.tich" + name, Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    Actor stranger =
        world.user("can.bo.la" + name, Set.of(Role.COMMUNE_OFFICIAL), List.of("03568"));

    assertProblem(ProblemType.NOT_PERMITTED, () -> order(enumerator, household, REQUEST));
    assertProblem(ProblemType.AREA_OUT_OF_SCOPE, () -> order(stranger, household, REQUEST));
    assertProblem(ProblemType.NOT_FOUND, () -> order(official, new SheetBuilder(), REQUEST));
    assertThat(order(chair, household, REQUEST).isOpen()).isTrue();
  }

  @Test
  void a_reason_is_needed_and_the_due_date_is_not_past() {
    SheetBuilder household = received();
    LocalDate yesterday = LocalDate.of(2022, 9, 30);
    ReturnRequest faulty = new ReturnRequest(AssignmentOrigin.COMPLAINT, "  ", yesterday);

    assertThatThrownBy(() -> order(official, household, faulty))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().faults())
                    .extracting(FieldFault::path)
                    .containsExactly("/reason", "/dueOn"));
    ReturnRequest today =
        new ReturnRequest(AssignmentOrigin.COMPLAINT, "x".repeat(500), yesterday.plusDays(1));
    assertThat(order(official, household, today).origin()).isEqualTo(AssignmentOrigin.COMPLAINT);
  }

  @Test
  void two_officials_at_the_same_moment_order_one_recheck() throws Exception {
    SheetBuilder household = received();
    ExecutorService officials = Executors.newFixedThreadPool(2);
    List<Object> outcomes = new ArrayList<>();
    try {
      List<Future<Object>> answers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        answers.add(
            officials.submit(
                () -> {
                  try {
                    return order(household);
                  } catch (ProblemException e) {
                    return e.problem().type();
                  }
                }));
      }
      for (Future<Object> answer : answers) {
        outcomes.add(answer.get());
      }
    } finally {
      officials.shutdownNow();
    }
    assertThat(outcomes).filteredOn(Recheck.class::isInstance).hasSize(1);
    assertThat(outcomes).contains(ProblemType.ALREADY_EXISTS);
    assertThat(rechecks(household)).hasSize(1);
  }

  @Test
  void a_fault_amid_the_order_leaves_nothing_behind() {
    SheetBuilder household = received();
    Cursor seen = cursor();
    step.household = household.householdId();
    assertThatThrownBy(() -> order(household)).isInstanceOf(IllegalStateException.class);
    step.household = "";

    assertThat(rechecks(household)).isEmpty();
    assertThat(pull(seen)).isEmpty();
    assertThat(returned(household)).isEmpty();
    assertThat(world.bean(AuditStore.class).listOf(household.householdId())).isEmpty();
    order(household);
  }

  @Test
  void a_fault_amid_the_answer_leaves_the_recheck_open_for_the_answer_that_comes_again() {
    SheetBuilder household = received();
    order(household);
    Cursor seen = cursor();
    var answer = household.text("water_source", "tap").edit(1);
    step.household = household.householdId();
    assertThat(push(answer)).isInstanceOf(Receipt.Refused.class);
    step.household = "";

    assertThat(pull(seen)).isEmpty();
    assertThat(rechecks(household)).singleElement().matches(Recheck::isOpen);
    assertThat(push(answer)).isInstanceOf(Receipt.Accepted.class);
    assertThat(rechecks(household)).noneMatch(Recheck::isOpen);
  }

  @Test
  void once_the_final_result_is_closed_nothing_is_returned_any_more() {
    Actor there = world.enumerator("rsv.ba." + engine.name().toLowerCase(Locale.ROOT), "03568");
    SheetBuilder household = new SheetBuilder().village("03568-01");
    push(there, household.edit(0));
    world.bean(CloseStage.class).close(wide(), ReviewWorld.ROUND, "03568", Stage.PRELIMINARY);
    world.bean(CloseStage.class).close(wide(), ReviewWorld.ROUND, "03568", Stage.FINAL);

    assertProblem(ProblemType.STAGE_ALREADY_CLOSED, () -> order(wide(), household, REQUEST));
  }

  private static Actor wide() {
    Set<Role> roles = Set.of(Role.COMMUNE_CHAIR, Role.ADMINISTRATOR);
    return new Actor(official.userId(), "can.bo", roles, new AreaScope(List.of("12")));
  }

  private static Actor with(String... paths) {
    return new Actor(
        enumerator.userId(), "rsv.mot", enumerator.roles(), new AreaScope(List.of(paths)));
  }

  private static SheetBuilder received() {
    SheetBuilder household = new SheetBuilder().poor();
    assertThat(push(household, 0)).isInstanceOf(Receipt.Accepted.class);
    return household;
  }

  private static Receipt push(SheetBuilder household, int base) {
    return push(household.edit(base));
  }

  private static Receipt push(Envelope edit) {
    return push(enumerator, edit);
  }

  private static Receipt push(Actor actor, Envelope edit) {
    return world
        .bean(ReceiveSheets.class)
        .receive(actor, UUID.randomUUID().toString(), List.of(edit))
        .get(0);
  }

  private static Recheck order(SheetBuilder household) {
    return order(official, household, REQUEST);
  }

  private static Recheck order(Actor actor, SheetBuilder household, ReturnRequest request) {
    return world
        .bean(ReturnForRecheck.class)
        .order(actor, ReviewWorld.ROUND, household.householdId(), request);
  }

  private static Cursor cursor() {
    return Cursor.parse(page(enumerator, Cursor.start()).cursor());
  }

  private static List<Change> pull(Cursor cursor) {
    return page(enumerator, cursor).changes();
  }

  private static PullPage page(Actor actor, Cursor cursor) {
    return world.bean(PullChanges.class).pull(actor, cursor, 200);
  }

  private static List<Recheck> rechecks(SheetBuilder household) {
    return world
        .bean(RecheckReader.class)
        .listOfHousehold(official.scope(), ReviewWorld.ROUND, household.householdId());
  }

  private static List<Assignment> openOnPage(SheetBuilder household) {
    return world
        .bean(InboxReader.class)
        .listOpenAssignments(official.scope(), ReviewWorld.ROUND, household.householdId());
  }

  private static List<Returned> returned(SheetBuilder household) {
    List<Returned> found = new ArrayList<>();
    world
        .bean(ReviewEvents.class)
        .replay(
            ReviewWorld.ROUND,
            event -> {
              if (event instanceof Returned returned
                  && returned.householdId().equals(household.householdId())) {
                found.add(returned);
              }
            });
    return found;
  }

  private static void assertProblem(ProblemType type, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(type));
  }
}
