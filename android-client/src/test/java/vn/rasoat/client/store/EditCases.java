package vn.rasoat.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;
import static vn.rasoat.client.store.Samples.sheet;

import java.util.List;
import java.util.Map;

/** What a user does, up to the outbox. */
public final class EditCases extends StoreCases {
  public EditCases(LocalStoreContract contract) {
    super(contract);
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

  public void a_sheet_begun_twice_and_an_edit_of_none_are_mistakes() {
    store().begin(newSheet(A));
    assertThatThrownBy(() -> store().begin(newSheet(A)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().save(B, answer("water", "tap"), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
