package vn.rasoat.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.accepted;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.change;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;
import static vn.rasoat.client.store.Samples.page;
import static vn.rasoat.client.store.Samples.sheet;

import java.util.List;
import java.util.Map;
import vn.rasoat.area.AreaCode;
import vn.rasoat.sync.Change;

/** What a pull does to what is there. */
public final class PullCases extends StoreCases {
  public PullCases(LocalStoreContract contract) {
    super(contract);
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
}
