package vn.rasoat.client.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.LocalStoreContract;
import vn.rasoat.client.store.StorageFull;
import vn.rasoat.client.vault.Keys;

/**
 * Each case of the contract, killed before each of its statements in turn; the files as they lie
 * there at that moment are opened anew. They must hold the state before the action that was killed
 * or the one after it. A store in memory that does the same knows both. The same with a full disk,
 * where it must be the state before.
 */
class StoreKillTest {
  /** The case that logs 205 attempts has a thousand equal statements: some of them will do. */
  private static final int EACH = 40;

  private static final int EVERY = 41;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> a_kill_leaves_the_state_before_or_after() {
    return tests(FaultyDatabase.Fault.KILLED);
  }

  @TestFactory
  Stream<DynamicTest> a_full_disk_leaves_the_state_before() {
    return tests(FaultyDatabase.Fault.FULL);
  }

  private Stream<DynamicTest> tests(FaultyDatabase.Fault fault) {
    return LocalStoreContract.cases().stream()
        .map(each -> DynamicTest.dynamicTest(each.getName(), () -> exhaust(each, fault)));
  }

  private void exhaust(Method contractCase, FaultyDatabase.Fault fault) throws Throwable {
    int after = 0;
    while (true) {
      Path run = Files.createDirectory(folder.resolve(fault + contractCase.getName() + after));
      Mirrored mirrored = new Mirrored(run, fault, after);
      try {
        mirrored.run(contractCase);
        return;
      } catch (FaultyDatabase.Killed | StorageFull | AssertionError e) {
        if (!mirrored.isStruck()) {
          throw e; // an assertion may also have caught the kill itself
        }
        mirrored.check();
      } finally {
        mirrored.close();
        delete(run);
      }
      after += after < EACH ? 1 : EVERY;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> file.toFile().delete());
    }
    Files.delete(folder);
  }

  /** The store under test, and a reference that does each action once the store has done it. */
  private static final class Mirrored extends LocalStoreContract {
    private final InMemoryStore reference = new InMemoryStore();
    private final FaultyDatabase.Fault fault;
    private final int after;
    private final Path file;
    private FaultyDatabase db;
    private SqliteLocalStore store;
    private Snapshot stateBefore = Snapshot.of(reference);

    Mirrored(Path folder, FaultyDatabase.Fault fault, int after) {
      this.file = folder.resolve("store.db");
      this.fault = fault;
      this.after = after;
      open(after);
    }

    boolean isStruck() {
      return db.isStruck();
    }

    private void open(int statements) {
      store =
          StoreOpening.open(
                  file.toFile(),
                  each -> {
                    db = new FaultyDatabase(new JdbcSqlDatabase(each), fault);
                    return db;
                  },
                  Keys.known())
              .store();
      db.dieAfter(statements);
    }

    @Override
    protected LocalStore store() {
      return (LocalStore)
          Proxy.newProxyInstance(
              LocalStore.class.getClassLoader(),
              new Class<?>[] {LocalStore.class},
              (proxy, method, args) -> both(method, args));
    }

    private Object both(Method method, Object[] args) throws Throwable {
      try {
        Object result = method.invoke(store, args);
        method.invoke(reference, args);
        return result;
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof FaultyDatabase.Killed || e.getCause() instanceof StorageFull) {
          stateBefore = Snapshot.of(reference);
          invoke(method, args);
        }
        throw e.getCause();
      }
    }

    private void invoke(Method method, Object[] args) throws IllegalAccessException {
      try {
        method.invoke(reference, args);
      } catch (InvocationTargetException e) {
        // The contract expects this one to be refused: before and after are the same.
        assertThat(e.getCause()).isInstanceOf(RuntimeException.class);
      }
    }

    @Override
    protected LocalStore reopened() {
      int left = db.left();
      store.close();
      open(left);
      return store();
    }

    /** Opens the files as they lie there. */
    void check() throws IOException {
      Snapshot found;
      if (fault == FaultyDatabase.Fault.FULL) {
        db.mend();
        assertThat(Snapshot.of(store)).as("after statement %d", after).isEqualTo(stateBefore);
      }
      Path copy = file.resolveSibling("copy.db");
      for (String suffix : List.of("", "-wal", "-journal")) {
        Path from = file.resolveSibling(file.getFileName() + suffix);
        if (Files.exists(from)) {
          Files.copy(
              from,
              copy.resolveSibling(copy.getFileName() + suffix),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
      StoreOpening.Opened opened =
          StoreOpening.open(copy.toFile(), JdbcSqlDatabase::new, Keys.known());
      try (SqliteLocalStore survived = opened.store()) {
        found = Snapshot.of(survived);
      }
      assertThat(opened.damage()).isNull();
      Snapshot stateAfter = Snapshot.of(reference);
      if (fault == FaultyDatabase.Fault.FULL) {
        assertThat(found).as("after statement %d", after).isEqualTo(stateBefore);
      } else {
        assertThat(found).as("after statement %d", after).isIn(stateBefore, stateAfter);
      }
    }

    void close() {
      db.close();
    }
  }
}
