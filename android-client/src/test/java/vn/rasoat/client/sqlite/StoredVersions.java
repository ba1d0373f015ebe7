package vn.rasoat.client.sqlite;

import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.change;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.memberAnswer;
import static vn.rasoat.client.store.Samples.newSheet;
import static vn.rasoat.client.store.Samples.page;
import static vn.rasoat.client.store.Samples.sheet;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.vault.Keys;

/**
 * Makes the file of a store as this version writes it, to be kept in {@code
 * src/test/resources/store/v<version>.db} before a new version is begun. Once kept, a file is never
 * made anew.
 */
final class StoredVersions {
  private StoredVersions() {}

  /**
   * Makes the file.
   *
   * @param args its path
   */
  public static void main(String[] args) {
    try (SqliteLocalStore store =
        StoreOpening.open(new File(args[0]), JdbcSqlDatabase::new, Keys.known()).store()) {
      fill(store);
    }
  }

  /** A sheet in each of the states that matter, and one of everything else. */
  static void fill(LocalStore store) {
    store.applyPage(page("c1", change(id(1), 1, sheet(Map.of("water", "tap")))));
    store.begin(newSheet(id(2)));
    store.save(id(2), new Edit.MemberAdded("m1"), NOON);
    store.save(id(2), memberAnswer("m1", "name", "Giàng A Páo"), NOON);
    store.save(id(2), memberAnswer("m1", "relation", "head"), NOON);
    store.begin(newSheet(id(3)));
    store.save(id(3), answer("water", "rain"), NOON);
    store.markReady(id(3), id(13), NOON, null);
    store.offer(0, 100, 1_000_000);
    store.save(id(3), answer("roof", "tin"), NOON);
    store.saveClockOffset(Duration.ofSeconds(-90));
    store.logAttempt(new Attempt(NOON, 7, 0, 0, 0, 0, 1, 20, 30, AttemptOutcome.NO_SIGNAL, null));
  }
}
