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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.rasoat.area.AreaCode;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.sync.Receipt;
import vn.rasoat.text.Wording;

/**
 * What every store must do. A plain class, so that a JUnit 5 test can list {@link #cases()} as
 * dynamic tests and a JUnit 4 test (Robolectric) as parameters. Each case gets a fresh instance.
 */
public abstract class LocalStoreContract {
  static final String A = id(1);
  static final String B = id(2);

  /** The store under test; the same one at each call. */
  protected abstract LocalStore store();

  /** Drops the store as a kill would, and opens it anew on the same data. */
  protected abstract LocalStore reopened();

  /** All cases: the public methods without parameters, by name. */
  public static List<Method> cases() {
    List<Method> cases = new ArrayList<>();
    for (Method method : LocalStoreContract.class.getDeclaredMethods()) {
      boolean isCase =
          Modifier.isPublic(method.getModifiers())
              && !Modifier.isStatic(method.getModifiers())
              && method.getParameterCount() == 0;
      if (isCase) {
        cases.add(method);
      }
    }
    cases.sort(Comparator.comparing(Method::getName));
    return cases;
  }

  /** Runs one case. */
  public final void run(Method contractCase) throws Throwable {
    try {
      contractCase.invoke(this);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private OutboxRow readyAndOffered(String recordId, String revisionId) {
    store().markReady(recordId, revisionId, NOON, null);
    return offered();
  }

  private OutboxRow offered() {
    List<OutboxRow> rows = store().offer(0, 100, 1_000_000);
    return rows.get(rows.size() - 1);
  }

  private LocalSheet sheetA() {
    return store().find(A).orElseThrow(AssertionError::new);
  }

  private void beginA(String water) {
    store().begin(newSheet(A));
    store().save(A, answer("water", water), NOON);
  }

  public void an_edit_is_there_after_a_kill_right_behind_it() {
    beginA("tap");
    LocalSheet found = reopened().find(A).orElseThrow(AssertionError::new);
    assertThat(found.content()).isEqualTo(sheet(Map.of("water", "tap")));
    assertThat(found.state()).isInstanceOf(RecordState.Draft.class);
    assertThat(store().offer(0, 100, 1_000_000)).isEmpty();
  }

  public void ready_and_outbox_row_are_written_together() {
    beginA("tap");
    store().markReady(A, id(11), NOON, null);
    LocalStore reopened = reopened();
    assertThat(reopened.counts().waiting()).isEqualTo(1);
    OutboxRow row = reopened.offer(0, 100, 1_000_000).get(0);
    assertThat(row.revisionId()).isEqualTo(id(11));
    assertThat(row.envelope().baseRevision()).isZero();
    assertThat(row.envelope().sheet()).isEqualTo(sheet(Map.of("water", "tap")));
  }

  public void an_edit_of_a_ready_sheet_that_was_not_offered_takes_it_back() {
    beginA("tap");
    store().markReady(A, id(11), NOON, null);
    store().save(A, answer("water", "rain"), NOON);
    assertThat(store().offer(0, 100, 1_000_000)).isEmpty();
    assertThat(sheetA().state()).isInstanceOf(RecordState.Draft.class);
  }

  public void an_edit_that_changes_nothing_takes_nothing_back() {
    beginA("tap");
    store().markReady(A, id(11), NOON, null);
    store().save(A, answer("water", "tap"), NOON);
    assertThat(store().offer(0, 100, 1_000_000)).hasSize(1);
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

  public void rows_are_offered_in_order_within_both_limits() {
    for (int i = 1; i <= 5; i++) {
      store().begin(newSheet(id(i)));
      store().save(id(i), answer("water", "w" + i), NOON);
      store().markReady(id(i), id(10 + i), NOON, null);
    }
    List<OutboxRow> two = store().offer(0, 2, 1_000_000);
    assertThat(two).extracting(OutboxRow::recordId).containsExactly(id(1), id(2));
    List<OutboxRow> rest = store().offer(two.get(1).position(), 100, 1_000_000);
    assertThat(rest).extracting(OutboxRow::recordId).containsExactly(id(3), id(4), id(5));
    int bytes = two.get(0).bytes();
    assertThat(store().offer(0, 100, 2 * bytes + 2)).hasSize(2);
    assertThat(store().offer(0, 100, 10)).hasSize(1);
  }

  public void a_pull_leaves_unsynced_work_as_it_is() {
    store().applyPage(page("c1", change(A, 1, sheet(Map.of("water", "tap")))));
    store().save(A, answer("water", "rain"), NOON);
    store().applyPage(page("c2", change(A, 2, sheet(Map.of("water", "well")))));
    assertThat(sheetA().content()).isEqualTo(sheet(Map.of("water", "rain")));
    assertThat(sheetA().newer()).isNotNull();
    assertThat(readyAndOffered(A, id(11)).envelope().baseRevision()).isEqualTo(1);
  }

  public void a_pull_replaces_what_is_synced_and_never_goes_back() {
    store().applyPage(page("c1", change(A, 2, sheet(Map.of("water", "tap")))));
    store().applyPage(page("c2", change(A, 1, sheet(Map.of("water", "old")))));
    assertThat(sheetA().content()).isEqualTo(sheet(Map.of("water", "tap")));
    store().applyPage(page("c3", change(A, 3, sheet(Map.of("water", "well")))));
    assertThat(sheetA().content()).isEqualTo(sheet(Map.of("water", "well")));
  }

  public void page_and_cursor_are_written_together() {
    assertThat(store().findCursor()).isEmpty();
    store().applyPage(page("c1", change(A, 1, sheet(Map.of("water", "tap")))));
    LocalStore reopened = reopened();
    assertThat(reopened.findCursor()).contains("c1");
    assertThat(reopened.find(A)).isPresent();
    reopened.forgetCursor();
    assertThat(store().findCursor()).isEmpty();
    assertThat(store().find(A)).isPresent();
  }

  public void what_left_the_users_area_is_removed_but_unsynced_work_is_marked() {
    store().applyPage(page("c1", change(A, 1, sheet(Map.of())), change(B, 1, sheet(Map.of()))));
    store().begin(newSheet(id(3), "03565-02"));
    store().save(B, answer("water", "rain"), NOON);
    store().applyPage(page("c2", new Change.AreaLeftScope(new AreaCode("03565-01"))));
    assertThat(store().find(A)).isEmpty();
    assertThat(store().find(B).orElseThrow(AssertionError::new).leftScope()).isTrue();
    assertThat(store().find(id(3)).orElseThrow(AssertionError::new).leftScope()).isFalse();
    store().applyPage(page("c3", new Change.AreaLeftScope(new AreaCode("03565"))));
    assertThat(store().find(id(3)).orElseThrow(AssertionError::new).leftScope()).isTrue();
    OutboxRow row = readyAndOffered(B, id(12));
    store().applyReceipts(List.of(accepted(row, 2)));
    assertThat(store().find(B)).isEmpty();
  }

  public void one_record_that_left_scope_goes_alone_and_may_come_back() {
    store().applyPage(page("c1", change(A, 1, sheet(Map.of())), change(B, 1, sheet(Map.of()))));
    store().save(A, answer("water", "rain"), NOON);
    store().applyPage(page("c2", new Change.RecordLeftScope(A), new Change.RecordLeftScope(B)));
    assertThat(store().list()).extracting(LocalSheet::recordId).containsExactly(A);
    assertThat(sheetA().leftScope()).isTrue();
    store().applyPage(page("c3", change(A, 2, sheet(Map.of()))));
    assertThat(sheetA().leftScope()).isFalse();
  }

  public void the_log_keeps_the_last_attempts() {
    for (int i = 0; i < LocalStore.MAX_ATTEMPTS + 5; i++) {
      store().logAttempt(new Attempt(NOON, i, 0, 0, 0, 0, 0, 0, 0, AttemptOutcome.NO_SIGNAL, null));
    }
    List<Attempt> attempts = reopened().listAttempts();
    assertThat(attempts).hasSize(LocalStore.MAX_ATTEMPTS);
    assertThat(attempts.get(0).tookMillis()).isEqualTo(LocalStore.MAX_ATTEMPTS + 4);
    store().saveClockOffset(Duration.ofSeconds(-90));
    assertThat(reopened().findClockOffset()).contains(Duration.ofSeconds(-90));
  }

  public void a_sheet_begun_twice_and_an_edit_of_none_are_mistakes() {
    store().begin(newSheet(A));
    assertThatThrownBy(() -> store().begin(newSheet(A)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().save(B, answer("water", "tap"), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
