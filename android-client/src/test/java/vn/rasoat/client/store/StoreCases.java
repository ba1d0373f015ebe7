package vn.rasoat.client.store;

import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;

import java.util.List;

/** Cases of a {@link LocalStoreContract}: each public method without parameters is one. */
public abstract class StoreCases {
  static final String A = id(1);
  static final String B = id(2);

  private final LocalStoreContract contract;

  StoreCases(LocalStoreContract contract) {
    this.contract = contract;
  }

  /** The store under test; the same one at each call. */
  final LocalStore store() {
    return contract.store();
  }

  /** Drops the store as a kill would, and opens it anew on the same data. */
  final LocalStore reopened() {
    return contract.reopened();
  }

  final OutboxRow readyAndOffered(String recordId, String revisionId) {
    store().markReady(recordId, revisionId, NOON, null);
    return offered();
  }

  final OutboxRow offered() {
    List<OutboxRow> rows = store().offer(0, 100, 1_000_000);
    return rows.get(rows.size() - 1);
  }

  final LocalSheet sheetA() {
    return store().find(A).orElseThrow(AssertionError::new);
  }

  final void beginA(String water) {
    store().begin(newSheet(A));
    store().save(A, answer("water", water), NOON);
  }
}
