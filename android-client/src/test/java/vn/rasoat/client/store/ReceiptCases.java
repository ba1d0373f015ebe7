package vn.rasoat.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.accepted;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.change;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.merged;
import static vn.rasoat.client.store.Samples.newSheet;
import static vn.rasoat.client.store.Samples.page;
import static vn.rasoat.client.store.Samples.sheet;

import java.util.List;
import java.util.Map;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.sync.Receipt;
import vn.rasoat.text.Wording;

/** What the answers of the server do to sheets and outbox. */
public final class ReceiptCases extends StoreCases {
  public ReceiptCases(LocalStoreContract contract) {
    super(contract);
  }

  public void an_edit_after_the_batch_was_built_stays_unsent() {
    beginA("tap");
    OutboxRow row = readyAndOffered(A, id(11));
    store().save(A, answer("water", "rain"), NOON);
    reopened().applyReceipts(List.of(accepted(row, 1)));
    LocalSheet after = sheetA();
    assertThat(after.state()).isInstanceOf(RecordState.Draft.class);
    assertThat(after.content()).isEqualTo(sheet(Map.of("water", "rain")));
    assertThat(after.baseRevision()).isEqualTo(1);
    OutboxRow next = readyAndOffered(A, id(12));
    assertThat(next.envelope().baseRevision()).isEqualTo(1);
    assertThat(next.envelope().sheet()).isEqualTo(sheet(Map.of("water", "rain")));
  }

  public void an_offered_row_is_offered_again_unchanged_until_its_receipt() {
    beginA("tap");
    OutboxRow row = readyAndOffered(A, id(11));
    store().save(A, answer("water", "rain"), NOON);
    store().markReady(A, id(12), NOON, null);
    assertThat(reopened().offer(0, 100, 1_000_000)).containsExactly(row);
    store().applyReceipts(List.of(accepted(row, 1)));
    OutboxRow next = offered();
    assertThat(next.revisionId()).isEqualTo(id(12));
    assertThat(next.envelope().baseRevision()).isEqualTo(1);
  }

  public void a_merge_on_the_server_is_merged_into_edits_made_meanwhile() {
    beginA("tap");
    OutboxRow row = readyAndOffered(A, id(11));
    store().save(A, answer("roof", "tin"), NOON);
    store()
        .applyReceipts(List.of(merged(row, 2, sheet(Map.of("water", "tap", "latrine", "septic")))));
    assertThat(sheetA().content())
        .isEqualTo(sheet(Map.of("water", "tap", "latrine", "septic", "roof", "tin")));
    assertThat(sheetA().baseRevision()).isEqualTo(2);
  }

  public void a_merge_on_the_server_that_clashes_with_edits_made_meanwhile_is_a_conflict() {
    beginA("tap");
    OutboxRow row = readyAndOffered(A, id(11));
    store().save(A, answer("roof", "tin"), NOON);
    store().applyReceipts(List.of(merged(row, 2, sheet(Map.of("water", "tap", "roof", "leaf")))));
    assertThat(sheetA().state())
        .isInstanceOfSatisfying(
            RecordState.InConflict.class,
            conflict ->
                assertThat(conflict.fields())
                    .containsExactly(
                        new FieldConflict("/answers/roof", null, "\"tin\"", "\"leaf\"")));
    assertThat(sheetA().content()).isEqualTo(sheet(Map.of("water", "tap", "roof", "tin")));
    store().settle(A, path -> true);
    assertThat(readyAndOffered(A, id(12)).envelope().baseRevision()).isEqualTo(2);
  }

  public void already_received_is_as_good_as_accepted() {
    beginA("tap");
    OutboxRow row = readyAndOffered(A, id(11));
    store()
        .applyReceipts(
            List.of(new Receipt.AlreadyReceived(A, id(11), 1, new Receipt.Result(null, 30, null))));
    assertThat(sheetA().state()).isInstanceOf(RecordState.Synced.class);
    store().applyReceipts(List.of(accepted(row, 9)));
    assertThat(sheetA().baseRevision()).isEqualTo(1);
  }

  public void held_keeps_the_words_and_is_not_sent_again() {
    beginA("tap");
    readyAndOffered(A, id(11));
    Wording reason = new Wording("Chờ xã", "Waits for the commune");
    store().applyReceipts(List.of(new Receipt.Held(A, id(11), reason)));
    LocalStore reopened = reopened();
    assertThat(reopened.find(A).orElseThrow(AssertionError::new).state())
        .isEqualTo(new RecordState.Held(reason));
    assertThat(reopened.offer(0, 100, 1_000_000)).isEmpty();
  }

  public void a_held_sheet_is_synced_once_a_pull_shows_that_the_commune_accepted_it() {
    beginA("tap");
    readyAndOffered(A, id(11));
    store().applyReceipts(List.of(new Receipt.Held(A, id(11), new Wording("Chờ", "Wait"))));
    store().applyPage(page("c1", change(A, 1, sheet(Map.of("roof", "tin")))));
    assertThat(sheetA().state()).isInstanceOf(RecordState.Held.class);
    store().applyPage(page("c2", change(A, 2, sheet(Map.of("roof", "tin", "water", "tap")))));
    assertThat(sheetA().state()).isInstanceOf(RecordState.Synced.class);
  }

  public void refused_keeps_the_problem_while_it_is_mended() {
    beginA("tap");
    readyAndOffered(A, id(11));
    Problem problem = Problem.of(ProblemType.UNKNOWN_AREA);
    store().applyReceipts(List.of(new Receipt.Refused(A, id(11), problem)));
    assertThat(store().offer(0, 100, 1_000_000)).isEmpty();
    reopened().save(A, answer("water", "rain"), NOON);
    assertThat(sheetA().state()).isEqualTo(new RecordState.Refused(problem));
    OutboxRow next = readyAndOffered(A, id(12));
    assertThat(next.envelope().baseRevision()).isZero();
    assertThat(next.envelope().sheet()).isEqualTo(sheet(Map.of("water", "rain")));
  }

  public void try_later_is_no_refusal() {
    beginA("tap");
    OutboxRow row = readyAndOffered(A, id(11));
    Problem later = Problem.of(ProblemType.TRY_LATER);
    store().applyReceipts(List.of(new Receipt.Refused(A, id(11), later)));
    assertThat(sheetA().state()).isInstanceOf(RecordState.Waiting.class);
    assertThat(store().offer(0, 100, 1_000_000)).containsExactly(row);
  }

  public void a_conflict_keeps_both_sides_until_it_is_settled() {
    store().applyPage(page("c1", change(A, 1, sheet(Map.of("water", "tap", "roof", "tin")))));
    store().save(A, answer("water", "rain"), NOON);
    OutboxRow row = readyAndOffered(A, id(11));
    assertThat(row.envelope().baseRevision()).isEqualTo(1);
    FieldConflict field = new FieldConflict("/answers/water", "\"tap\"", "\"rain\"", "\"well\"");
    store()
        .applyReceipts(
            List.of(
                new Receipt.Conflict(
                    A, id(11), 3, sheet(Map.of("water", "well", "roof", "leaf")), List.of(field))));
    reopened();
    assertThat(sheetA().content()).isEqualTo(sheet(Map.of("water", "rain", "roof", "tin")));
    assertThat(sheetA().state())
        .isInstanceOfSatisfying(
            RecordState.InConflict.class,
            conflict -> {
              assertThat(conflict.fields()).containsExactly(field);
              assertThat(conflict.current().sheet())
                  .isEqualTo(sheet(Map.of("water", "well", "roof", "leaf")));
            });
    assertThatThrownBy(() -> store().markReady(A, id(12), NOON, null))
        .isInstanceOf(IllegalStateException.class);
    store().settle(A, path -> true);
    assertThat(sheetA().content()).isEqualTo(sheet(Map.of("water", "rain", "roof", "leaf")));
    assertThat(readyAndOffered(A, id(12)).envelope().baseRevision()).isEqualTo(3);
  }

  public void a_conflict_settled_in_favour_of_the_server_leaves_nothing_to_send() {
    store().applyPage(page("c1", change(A, 1, sheet(Map.of("water", "tap")))));
    store().save(A, answer("water", "rain"), NOON);
    readyAndOffered(A, id(11));
    store()
        .applyReceipts(
            List.of(new Receipt.Conflict(A, id(11), 2, sheet(Map.of("water", "well")), List.of())));
    store().settle(A, path -> false);
    assertThat(sheetA().state()).isInstanceOf(RecordState.Synced.class);
    assertThat(sheetA().content()).isEqualTo(sheet(Map.of("water", "well")));
  }

  public void receipts_come_in_any_order_and_for_rows_that_are_gone() {
    beginA("tap");
    store().begin(newSheet(B));
    store().save(B, answer("water", "rain"), NOON);
    store().markReady(A, id(11), NOON, null);
    store().markReady(B, id(12), NOON, null);
    List<OutboxRow> rows = store().offer(0, 100, 1_000_000);
    store()
        .applyReceipts(
            List.of(
                accepted(rows.get(1), 1),
                new Receipt.Held(id(99), id(98), new Wording("x", "x")),
                new Receipt.Held(A, id(97), new Wording("x", "x")),
                accepted(rows.get(0), 1)));
    assertThat(store().counts().synced()).isEqualTo(2);
    assertThat(store().offer(0, 100, 1_000_000)).isEmpty();
  }
}
