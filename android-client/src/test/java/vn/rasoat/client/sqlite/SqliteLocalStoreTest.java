package vn.rasoat.client.sqlite;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.LocalStoreContract;
import vn.rasoat.client.vault.Keys;

class SqliteLocalStoreTest {
  @TempDir Path folder;

  /** Reopened without closing what was there: as after a kill. */
  private static final class Contract extends LocalStoreContract {
    private final File file;
    private LocalStore store;

    Contract(File file) {
      this.file = file;
      this.store = open();
    }

    private LocalStore open() {
      return StoreOpening.open(file, JdbcSqlDatabase::new, Keys.known()).store();
    }

    @Override
    protected LocalStore store() {
      return store;
    }

    @Override
    protected LocalStore reopened() {
      store = open();
      return store;
    }
  }

  @TestFactory
  Stream<DynamicTest> keeps_the_contract() {
    return LocalStoreContract.cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getName(),
                    () -> new Contract(folder.resolve(each.getName() + ".db").toFile()).run(each)));
  }
}
