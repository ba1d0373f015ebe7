package vn.rasoat.server.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.Stage;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.EnterPopulation.Totals;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;

@ParameterizedClass
@EnumSource(Engine.class)
class RoundsTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 9, 1);

  private ReviewWorld world;

  @Parameter Engine engine;

  @BeforeEach
  void start() {
    world = ReviewWorld.start(engine);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void a_round_keeps_the_edition_and_the_procedure_of_its_first_day() {
    Round round = world.bean(RoundReader.class).get(ReviewWorld.ROUND);

    assertThat(round.kind()).isEqualTo(ReviewKind.PERIODIC);
    assertThat(round.editionId()).isEqualTo("2022-2025");
    assertThat(round.procedureSince()).isEqualTo(LocalDate.of(2022, 1, 1));
    assertThat(world.bean(RoundReader.class).findPeriodic(2022)).contains(round);
    assertThat(world.bean(RoundReader.class).findPeriodic(2023)).isEmpty();
  }

  @Test
  void an_edition_without_a_procedure_opens_a_round_all_the_same() {
    Round round =
        world
            .bean(OpenRound.class)
            .open(
                world.admin(), ReviewKind.PERIODIC, 2027, 0, "2027-2030", LocalDate.of(2027, 9, 1));

    assertThat(world.bean(RoundReader.class).get("periodic-2027")).isEqualTo(round);
    assertThat(round.procedureSince()).isNull();
  }

  @Test
  void a_round_is_opened_once_by_an_administrator_with_a_year_a_month_and_an_edition() {
    OpenRound open = world.bean(OpenRound.class);
    Actor admin = world.admin();
    Actor chair = world.user("chu.tich", Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    String edition = "2022-2025";

    open.open(admin, ReviewKind.ONGOING, 2023, 2, edition, LocalDate.of(2023, 2, 15));
    assertThat(world.bean(RoundReader.class).find("ongoing-2023-02")).isPresent();
    assertProblem(
        ProblemType.ALREADY_EXISTS,
        () -> open.open(admin, ReviewKind.PERIODIC, 2022, 0, edition, FIRST_DAY));
    assertProblem(
        ProblemType.NOT_PERMITTED,
        () -> open.open(chair, ReviewKind.PERIODIC, 2023, 0, edition, FIRST_DAY));
    assertProblem(
        ProblemType.UNKNOWN_EDITION,
        () -> open.open(admin, ReviewKind.PERIODIC, 2023, 0, "2016-2020", FIRST_DAY));
    assertProblem(
        ProblemType.BAD_REQUEST,
        () -> open.open(admin, ReviewKind.ONGOING, 2023, 13, edition, FIRST_DAY));
    assertProblem(
        ProblemType.BAD_REQUEST,
        () -> open.open(admin, ReviewKind.PERIODIC, 2021, 0, edition, LocalDate.of(2021, 9, 1)));
  }

  @Test
  void totals_are_replaced_taken_back_and_read_by_area() {
    enter(new Totals("03565-01", 111, 545), new Totals("03568-01", 90, 400));
    enter(new Totals("03565-01", 112, 546), new Totals("03565-02", 0, 0));

    RoundReader reader = world.bean(RoundReader.class);
    assertThat(reader.listPopulation(ReviewWorld.ROUND, "12/109/03565"))
        .containsExactly(
            new VillagePopulation(ReviewWorld.VILLAGE, 112, 546),
            new VillagePopulation(ReviewWorld.OTHER_VILLAGE, 0, 0));
    assertThat(reader.listPopulation(ReviewWorld.ROUND, "12/109")).hasSize(3);

    enter(new Totals("03565-01", null, null));
    assertThat(reader.listPopulation(ReviewWorld.ROUND, "12/109/03565")).hasSize(1);
  }

  @Test
  void totals_that_cannot_be_are_named_and_none_of_the_form_is_stored() {
    assertThatThrownBy(
            () ->
                enter(
                    new Totals("03565-01", 10, 40),
                    new Totals("03565-02", 10, 9),
                    new Totals("03568-01", -1, 5),
                    new Totals("03565", 1, 1)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().faults())
                    .extracting(FieldFault::path)
                    .containsExactly("/03565-02/persons", "/03568-01/households", "/03565"));
    assertThatThrownBy(() -> enter(new Totals("03565-01", 10, null)))
        .isInstanceOf(ProblemException.class);
    assertThat(world.bean(RoundReader.class).listPopulation(ReviewWorld.ROUND, "12")).isEmpty();
  }

  @Test
  void stages_close_in_their_order_once_and_with_all_that_lies_below() {
    Actor district = world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
    Actor chair = world.user("chu.tich", Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    RoundReader reader = world.bean(RoundReader.class);

    assertProblem(ProblemType.STAGE_OUT_OF_ORDER, () -> close(chair, "03565", Stage.FINAL));
    close(chair, "03565", Stage.PRELIMINARY);
    close(chair, "03565", Stage.FINAL);
    assertProblem(ProblemType.STAGE_ALREADY_CLOSED, () -> close(chair, "03565", Stage.PRELIMINARY));
    assertProblem(ProblemType.STAGE_OUT_OF_ORDER, () -> close(district, "109", Stage.FINAL));
    close(district, "109", Stage.PRELIMINARY);
    assertProblem(
        ProblemType.STAGE_ALREADY_CLOSED, () -> close(district, "03568", Stage.PRELIMINARY));

    String below = ReviewWorld.OTHER_COMMUNE_VILLAGE;
    assertThat(reader.isClosed(ReviewWorld.ROUND, Stage.PRELIMINARY, below)).isTrue();
    assertThat(reader.isClosed(ReviewWorld.ROUND, Stage.FINAL, below)).isFalse();
    assertThat(reader.isClosed(ReviewWorld.ROUND, Stage.FINAL, ReviewWorld.VILLAGE)).isTrue();
    List<ReviewEvent> events = new ArrayList<>();
    world.bean(ReviewEvents.class).replay(ReviewWorld.ROUND, events::add);
    assertThat(events)
        .extracting(event -> ((ReviewEvent.StageClosed) event).areaPath())
        .containsExactly("12/109/03565", "12/109/03565", "12/109");
  }

  @Test
  void stages_are_closed_by_those_in_charge_of_the_area_alone() {
    Actor chair = world.user("chu.tich", Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    Actor official = world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    assertProblem(ProblemType.AREA_OUT_OF_SCOPE, () -> close(chair, "03568", Stage.PRELIMINARY));
    assertProblem(ProblemType.NOT_PERMITTED, () -> close(chair, "109", Stage.PRELIMINARY));
    assertProblem(ProblemType.NOT_PERMITTED, () -> close(official, "03565", Stage.PRELIMINARY));
    assertProblem(ProblemType.NOT_PERMITTED, () -> close(chair, "03565-01", Stage.PRELIMINARY));
    assertProblem(
        ProblemType.UNKNOWN_ROUND,
        () ->
            world.bean(CloseStage.class).close(chair, "periodic-1999", "03565", Stage.PRELIMINARY));
  }

  @Test
  void of_several_who_close_at_the_same_moment_one_does() throws Exception {
    Actor chair = world.user("chu.tich", Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    ExecutorService officials = Executors.newFixedThreadPool(4);
    int closed = 0;
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(officials.submit(() -> closes(chair)));
      }
      for (Future<Boolean> answer : answers) {
        closed += answer.get() ? 1 : 0;
      }
    } finally {
      officials.shutdownNow();
    }
    assertThat(closed).isEqualTo(1);
    assertThat(world.bean(RoundReader.class).listClosings(ReviewWorld.ROUND)).hasSize(1);
  }

  private boolean closes(Actor chair) {
    try {
      close(chair, "03565", Stage.PRELIMINARY);
      return true;
    } catch (ProblemException e) {
      assertThat(e.problem().type()).isEqualTo(ProblemType.STAGE_ALREADY_CLOSED);
      return false;
    }
  }

  private void enter(Totals... totals) {
    world.bean(EnterPopulation.class).enter(world.admin(), ReviewWorld.ROUND, List.of(totals));
  }

  private void close(Actor actor, String area, Stage stage) {
    world.bean(CloseStage.class).close(actor, ReviewWorld.ROUND, area, stage);
  }

  private static void assertProblem(ProblemType type, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problem().type()).isEqualTo(type));
  }
}
