package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.sync.Receipt;

@ParameterizedClass
@EnumSource(Engine.class)
class ReceiveSheetsTest {
  private static final String DEVICE = UUID.randomUUID().toString();
  private static ReviewWorld world;
  private static Actor enumerator;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    enumerator = world.enumerator("rsv.mot", "03565");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_first_sheet_is_accepted_as_revision_1_with_the_class_the_server_gave_it() {
    Receipt.Accepted accepted = accepted(push(new SheetBuilder().poor().edit(0)));

    assertThat(accepted.revision()).isEqualTo(1);
    assertThat(accepted.result().householdClass()).isEqualTo(HouseholdClass.POOR);
    assertThat(accepted.result().deprivationPoints()).isEqualTo(30);
    assertThat(accepted.result().merged()).isNull();
  }

  @Test
  void after_a_lost_reply_the_same_edit_is_answered_as_the_first_time_and_stored_once() {
    SheetBuilder household = new SheetBuilder().poor();
    Envelope edit = household.edit(0);
    Receipt.Accepted first = accepted(push(edit));
    accepted(push(household.text("water_source", "tap").edit(1)));

    assertThat(push(edit))
        .isEqualTo(
            new Receipt.AlreadyReceived(
                edit.recordId(), edit.revisionId(), first.revision(), first.result()));
    assertThat(revisions(household)).hasSize(2);
    assertThat(current(household).revision()).isEqualTo(2);
  }

  @Test
  void five_identical_pushes_in_parallel_give_one_row_and_the_same_receipt() throws Exception {
    SheetBuilder household = new SheetBuilder().poor();
    Envelope edit = household.edit(0);
    List<Receipt> receipts = new ArrayList<>();
    ExecutorService tablets = Executors.newFixedThreadPool(5);
    try {
      List<Future<Receipt>> answers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        answers.add(tablets.submit(() -> push(edit)));
      }
      for (Future<Receipt> answer : answers) {
        receipts.add(answer.get());
      }
    } finally {
      tablets.shutdownNow();
    }

    assertThat(receipts).filteredOn(Receipt.Accepted.class::isInstance).hasSize(1);
    Receipt.Accepted first =
        receipts.stream()
            .filter(Receipt.Accepted.class::isInstance)
            .map(Receipt.Accepted.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(receipts)
        .filteredOn(receipt -> receipt != first)
        .containsOnly(
            new Receipt.AlreadyReceived(
                edit.recordId(), edit.revisionId(), first.revision(), first.result()));
    assertThat(revisions(household)).hasSize(1);
  }

  @Test
  void parallel_batches_over_the_same_households_in_other_orders_all_end() throws Exception {
    List<SheetBuilder> households = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      households.add(new SheetBuilder().village(i % 2 == 0 ? "03565-01" : "03568-01"));
    }
    Actor wide =
        world.enumerator("rsv.rong." + engine.name().toLowerCase(Locale.ROOT), "03565", "03568");
    ExecutorService tablets = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Receipt>>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        List<Envelope> batch =
            new ArrayList<>(households.stream().map(one -> one.edit(0)).toList());
        Collections.shuffle(batch, new Random(i));
        answers.add(
            tablets.submit(() -> world.bean(ReceiveSheets.class).receive(wide, DEVICE, batch)));
      }
      for (Future<List<Receipt>> answer : answers) {
        assertThat(answer.get()).hasSize(12).noneMatch(Receipt.Refused.class::isInstance);
      }
    } finally {
      tablets.shutdownNow();
    }
  }

  @Test
  void a_stale_edit_of_another_field_is_merged_and_nothing_of_either_is_lost() {
    SheetBuilder household = new SheetBuilder().poor();
    push(household.edit(0));
    Envelope late = household.text("latrine", "septic").edit(1);
    household.text("latrine", "none");
    push(household.text("water_source", "tap").edit(1));

    Receipt.Accepted merged = accepted(push(late));

    assertThat(merged.revision()).isEqualTo(3);
    Sheet together = merged.result().merged();
    assertThat(together).isNotNull();
    assertThat(together.text("water_source")).isEqualTo("tap");
    assertThat(together.text("latrine")).isEqualTo("septic");
    assertThat(current(household).sheet()).isEqualTo(together);
    assertThat(merged.result().deprivationPoints()).isEqualTo(10);
  }

  @Test
  void a_stale_edit_of_the_same_field_is_a_conflict_and_the_losing_value_is_kept() {
    SheetBuilder household = new SheetBuilder().poor();
    push(household.edit(0));
    Envelope late = household.text("water_source", "rain").edit(1);
    push(household.text("water_source", "tap").edit(1));

    Receipt.Conflict conflict = (Receipt.Conflict) push(late);

    assertThat(conflict.currentRevision()).isEqualTo(2);
    assertThat(conflict.current().text("water_source")).isEqualTo("tap");
    assertThat(conflict.fields())
        .containsExactly(
            new FieldConflict(
                "/answers/water_source", "\"unprotected_spring\"", "\"rain\"", "\"tap\""));
    assertThat(current(household).revision()).isEqualTo(2);
    Revision kept = revisions(household).get(2);
    assertThat(kept.status()).isEqualTo(RevisionStatus.CONFLICT);
    assertThat(kept.sent().answer("water_source")).isEqualTo(new Answer.Text("rain"));
    assertThat(push(late)).isEqualTo(conflict);

    assertThat(accepted(push(household.text("water_source", "rain").edit(2))).revision())
        .isEqualTo(3);
  }

  @Test
  void two_edits_that_are_right_alone_and_wrong_together_are_a_conflict() {
    SheetBuilder household = new SheetBuilder();
    push(household.edit(0));
    SheetBuilder late =
        new SheetBuilder().record(household.recordId()).household(household.householdId());
    SheetBuilder early =
        new SheetBuilder().record(household.recordId()).household(household.householdId());
    push(early.edit(1));

    // Each edit put another person in the place of the head, so together there would be two.
    Receipt.Conflict conflict = (Receipt.Conflict) push(late.edit(1));

    assertThat(conflict.fields()).extracting(FieldConflict::path).containsExactly("/members");
    assertThat(current(household).sheet()).isEqualTo(early.sheet());
  }

  @Test
  void a_second_sheet_of_a_household_is_a_conflict_with_the_first_and_settled_as_its_edit() {
    SheetBuilder first = new SheetBuilder().poor();
    push(first.edit(0));
    SheetBuilder second =
        new SheetBuilder().household(first.householdId()).text("water_source", "rain");

    Receipt.Conflict conflict = (Receipt.Conflict) push(second.edit(0));
    assertThat(conflict.currentRevision()).isEqualTo(1);
    assertThat(conflict.current()).isEqualTo(first.sheet());
    assertThat(conflict.fields().get(0).path()).isEqualTo("/recordId");

    Receipt.Accepted settled = accepted(push(second.edit(1)));
    assertThat(settled.revision()).isEqualTo(2);
    assertThat(settled.recordId()).isEqualTo(second.recordId());
    assertThat(current(first).recordId()).isEqualTo(first.recordId());
    assertThat(current(first).sheet()).isEqualTo(second.sheet());
    assertThat(revisions(first)).hasSize(3);
  }

  @Test
  void a_revision_id_used_for_other_content_is_refused() {
    SheetBuilder household = new SheetBuilder();
    Envelope edit = household.edit(0);
    push(edit);
    Envelope other = household.text("water_source", "rain").edit(0);
    Envelope reused =
        new Envelope(
            other.recordId(),
            edit.revisionId(),
            0,
            other.householdId(),
            other.roundId(),
            other.areaCode(),
            other.interviewDate(),
            other.startedAt(),
            other.finishedAt(),
            null,
            other.sheet());

    assertThat(refused(push(reused))).isEqualTo(ProblemType.REVISION_REUSED);
    assertThat(current(household).sheet().text("water_source")).isEqualTo("tap");
  }

  @Test
  void an_edit_of_a_revision_the_server_does_not_have_is_refused() {
    SheetBuilder household = new SheetBuilder();
    assertThat(refused(push(household.edit(1)))).isEqualTo(ProblemType.BASE_UNKNOWN);
    push(household.edit(0));
    assertThat(refused(push(household.edit(2)))).isEqualTo(ProblemType.BASE_UNKNOWN);
  }

  @Test
  void ages_stay_counted_on_the_interview_date_of_the_first_revision() {
    SheetBuilder household = new SheetBuilder();
    push(household.edit(0));
    push(household.interviewed(LocalDate.of(2022, 9, 20)).edit(1));

    assertThat(current(household).interviewDate()).isEqualTo(LocalDate.of(2022, 10, 1));
  }

  @Test
  void a_sheet_keeps_its_household() {
    SheetBuilder household = new SheetBuilder();
    push(household.edit(0));
    SheetBuilder other = new SheetBuilder().record(household.recordId());

    Receipt.Refused refused = (Receipt.Refused) push(other.edit(1));
    assertThat(refused.problem().faults())
        .extracting(FieldFault::path)
        .containsExactly("/householdId");
  }

  @Test
  void what_does_not_fit_round_edition_area_or_questions_is_refused_with_its_fields() {
    assertThat(refused(push(new SheetBuilder().round("periodic-1999").edit(0))))
        .isEqualTo(ProblemType.UNKNOWN_ROUND);
    assertThat(refused(push(new SheetBuilder().village("03565-99").edit(0))))
        .isEqualTo(ProblemType.UNKNOWN_AREA);
    assertThat(refused(push(new SheetBuilder().village("03565").edit(0))))
        .isEqualTo(ProblemType.UNKNOWN_AREA);
    assertFault(new SheetBuilder().text("water_source", "sea"), "/answers/water_source");
    assertFault(new SheetBuilder().interviewed(LocalDate.of(2022, 10, 3)), "/interviewDate");
    SheetBuilder nobodysBirth = new SheetBuilder().without("birth_date");
    String head = nobodysBirth.sheet().members().get(0).id();
    assertFault(nobodysBirth, "/members/" + head + "/answers/birth_date");
  }

  private static void assertFault(SheetBuilder sheet, String path) {
    Receipt.Refused refused = (Receipt.Refused) push(sheet.edit(0));
    assertThat(refused.problem().type()).isEqualTo(ProblemType.SHEET_NOT_VALID);
    assertThat(refused.problem().faults()).extracting(FieldFault::path).containsExactly(path);
    assertThat(
            world
                .bean(InboxReader.class)
                .find(enumerator.scope(), ReviewWorld.ROUND, sheet.householdId()))
        .isEmpty();
  }

  private static Receipt push(Envelope envelope) {
    return world.bean(ReceiveSheets.class).receive(enumerator, DEVICE, List.of(envelope)).get(0);
  }

  private static Receipt.Accepted accepted(Receipt receipt) {
    assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
    return (Receipt.Accepted) receipt;
  }

  private static ProblemType refused(Receipt receipt) {
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem().type();
  }

  private static CurrentSheet current(SheetBuilder household) {
    return world
        .bean(InboxReader.class)
        .find(enumerator.scope(), ReviewWorld.ROUND, household.householdId())
        .orElseThrow();
  }

  private static List<Revision> revisions(SheetBuilder household) {
    return world
        .bean(InboxReader.class)
        .listRevisions(enumerator.scope(), ReviewWorld.ROUND, household.householdId());
  }
}
