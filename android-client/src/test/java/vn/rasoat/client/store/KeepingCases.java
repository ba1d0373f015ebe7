package vn.rasoat.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.accepted;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.change;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.memberAnswer;
import static vn.rasoat.client.store.Samples.page;
import static vn.rasoat.client.store.Samples.sheet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a store tells about itself, and forgets. */
public final class KeepingCases extends StoreCases {
  public KeepingCases(LocalStoreContract contract) {
    super(contract);
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

  public void summaries_say_of_each_sheet_what_a_list_shows() {
    beginA("tap");
    store().save(A, new Edit.MemberAdded("m1"), NOON);
    store().save(A, memberAnswer("m1", "name", "Giàng A Páo"), NOON);
    store().save(A, memberAnswer("m1", "relation", "head"), NOON);
    store().applyPage(page("c1", change(B, 3, sheet(Map.of("location", "22.1,103.2,9")))));
    List<SheetSummary> summaries = reopened().listSummaries();
    assertThat(summaries).extracting(SheetSummary::recordId).containsExactly(A, B);
    assertThat(summaries.get(0).headName()).isEqualTo("Giàng A Páo");
    assertThat(summaries.get(0).standing()).isEqualTo(Standing.DRAFT);
    assertThat(summaries.get(1).location()).isEqualTo("22.1,103.2,9");
    assertThat(summaries.get(1).revision()).isEqualTo(3);
    List<SheetSummary> computed = new ArrayList<>();
    store().list().forEach(sheet -> computed.add(SheetSummary.of(sheet)));
    assertThat(summaries).isEqualTo(computed);
  }

  public void leaving_a_sheet_changes_nothing_that_can_be_seen() {
    beginA("tap");
    LocalSheet before = sheetA();
    store().leave(A);
    store().leave(B);
    assertThat(sheetA()).isEqualTo(before);
    store().save(A, answer("water", "rain"), NOON);
    assertThat(reopened().find(A).orElseThrow(AssertionError::new).content())
        .isEqualTo(sheet(Map.of("water", "rain")));
  }

  public void the_outbox_can_be_looked_at_without_offering_it() {
    beginA("tap");
    store().markReady(A, id(11), NOON, null);
    assertThat(store().listOutbox()).extracting(OutboxRow::offered).containsExactly(false);
    OutboxRow offered = offered();
    assertThat(reopened().listOutbox()).containsExactly(offered);
  }

  public void a_wipe_is_refused_while_there_is_unsynced_work() {
    store().applyPage(page("c1", change(B, 1, sheet(Map.of("water", "tap")))));
    beginA("tap");
    assertThat(store().hasUnsynced()).isTrue();
    assertThatThrownBy(() -> store().wipe()).isInstanceOf(IllegalStateException.class);
    OutboxRow row = readyAndOffered(A, id(11));
    assertThatThrownBy(() -> store().wipe()).isInstanceOf(IllegalStateException.class);
    store().applyReceipts(List.of(accepted(row, 1)));
    assertThat(store().hasUnsynced()).isFalse();
    store().wipe();
    LocalStore reopened = reopened();
    assertThat(reopened.list()).isEmpty();
    assertThat(reopened.listSummaries()).isEmpty();
    assertThat(reopened.findCursor()).isEmpty();
  }
}
