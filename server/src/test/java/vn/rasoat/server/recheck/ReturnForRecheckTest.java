package vn.rasoat.server.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.server.recheck.SentBack.REQUEST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.Stage;
import vn.rasoat.server.platform.audit.AuditStore;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.CloseStage;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Cursor;
import vn.rasoat.sync.Receipt;

/** Results that the commune sends back: who may, when, and what a fault leaves behind. */
@ParameterizedClass
@EnumSource(Engine.class)
class ReturnForRecheckTest {
  private static SentBack sent;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    sent = new SentBack(engine);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    sent.close();
  }

  @Test
  void an_edit_that_is_not_accepted_and_one_received_again_leave_it_open() {
    SheetBuilder household = new SheetBuilder().poor();
    var first = household.edit(0);
    sent.push(first);
    sent.push(household.text("water_source", "rain"), 1);
    sent.order(household);

    assertThat(sent.push(household.text("water_source", "tap"), 1))
        .isInstanceOf(Receipt.Conflict.class);
    assertThat(sent.push(first)).isInstanceOf(Receipt.AlreadyReceived.class);

    assertThat(sent.rechecks(household)).singleElement().matches(Recheck::isOpen);
    assertThat(sent.openOnPage(household)).hasSize(1);
  }

  @Test
  void only_officials_and_chairs_of_the_area_may_and_only_for_a_household_with_a_sheet() {
    SheetBuilder household = sent.received();
    String name = "." + engine.name().toLowerCase(Locale.ROOT);
    Actor chair = sent.world.user("chu.tich" + name, Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    Actor stranger =
        sent.world.user("can.bo.la" + name, Set.of(Role.COMMUNE_OFFICIAL), List.of("03568"));

    assertProblem(ProblemType.NOT_PERMITTED, () -> sent.order(sent.enumerator, household, REQUEST));
    assertProblem(ProblemType.AREA_OUT_OF_SCOPE, () -> sent.order(stranger, household, REQUEST));
    assertProblem(
        ProblemType.NOT_FOUND, () -> sent.order(sent.official, new SheetBuilder(), REQUEST));
    assertThat(sent.order(chair, household, REQUEST).isOpen()).isTrue();
  }

  @Test
  void a_reason_is_needed_and_the_due_date_is_not_past() {
    SheetBuilder household = sent.received();
    LocalDate yesterday = LocalDate.of(2022, 9, 30);
    ReturnRequest faulty = new ReturnRequest(AssignmentOrigin.COMPLAINT, "  ", yesterday);

    assertThatThrownBy(() -> sent.order(sent.official, household, faulty))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().faults())
                    .extracting(FieldFault::path)
                    .containsExactly("/reason", "/dueOn"));
    ReturnRequest today =
        new ReturnRequest(AssignmentOrigin.COMPLAINT, "x".repeat(500), yesterday.plusDays(1));
    assertThat(sent.order(sent.official, household, today).origin())
        .isEqualTo(AssignmentOrigin.COMPLAINT);
  }

  @Test
  void two_officials_at_the_same_moment_order_one_recheck() throws Exception {
    SheetBuilder household = sent.received();
    ExecutorService officials = Executors.newFixedThreadPool(2);
    List<Object> outcomes = new ArrayList<>();
    try {
      List<Future<Object>> answers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        answers.add(
            officials.submit(
                () -> {
                  try {
                    return sent.order(household);
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
    assertThat(sent.rechecks(household)).hasSize(1);
  }

  @Test
  void a_fault_amid_the_order_leaves_nothing_behind() {
    SheetBuilder household = sent.received();
    Cursor seen = sent.cursor();
    sent.step.household = household.householdId();
    assertThatThrownBy(() -> sent.order(household)).isInstanceOf(IllegalStateException.class);
    sent.step.household = "";

    assertThat(sent.rechecks(household)).isEmpty();
    assertThat(sent.pull(seen)).isEmpty();
    assertThat(sent.returned(household)).isEmpty();
    assertThat(sent.world.bean(AuditStore.class).listOf(household.householdId())).isEmpty();
    sent.order(household);
  }

  @Test
  void a_fault_amid_the_answer_leaves_the_recheck_open_for_the_answer_that_comes_again() {
    SheetBuilder household = sent.received();
    sent.order(household);
    Cursor seen = sent.cursor();
    var answer = household.text("water_source", "tap").edit(1);
    sent.step.household = household.householdId();
    assertThat(sent.push(answer)).isInstanceOf(Receipt.Refused.class);
    sent.step.household = "";

    assertThat(sent.pull(seen)).isEmpty();
    assertThat(sent.rechecks(household)).singleElement().matches(Recheck::isOpen);
    assertThat(sent.push(answer)).isInstanceOf(Receipt.Accepted.class);
    assertThat(sent.rechecks(household)).noneMatch(Recheck::isOpen);
  }

  @Test
  void once_the_final_result_is_closed_nothing_is_returned_any_more() {
    Actor there =
        sent.world.enumerator("rsv.ba." + engine.name().toLowerCase(Locale.ROOT), "03568");
    SheetBuilder household = new SheetBuilder().village("03568-01");
    sent.push(there, household.edit(0));
    sent.world.bean(CloseStage.class).close(wide(), ReviewWorld.ROUND, "03568", Stage.PRELIMINARY);
    sent.world.bean(CloseStage.class).close(wide(), ReviewWorld.ROUND, "03568", Stage.FINAL);

    assertProblem(ProblemType.STAGE_ALREADY_CLOSED, () -> sent.order(wide(), household, REQUEST));
  }

  private static Actor wide() {
    Set<Role> roles = Set.of(Role.COMMUNE_CHAIR, Role.ADMINISTRATOR);
    return new Actor(sent.official.userId(), "can.bo", roles, new AreaScope(List.of("12")));
  }

  private static void assertProblem(ProblemType type, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(type));
  }
}
