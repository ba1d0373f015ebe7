package vn.rasoat.client.sqlite;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.SqlFailure;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.SafeFile;

/**
 * Opens the store of an unlocked vault: makes it, brings an older one to this app's schema, and
 * repairs a damaged one. A repair that is killed begins again, or is finished, at the next opening.
 */
public final class StoreOpening {
  private static final List<String> SUFFIXES = List.of("", "-wal", "-journal", "-shm");
  private static final byte[] TO_REPAIR = "repair".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REBUILT = "rebuilt".getBytes(StandardCharsets.US_ASCII);

  private final File file;
  private final File rebuilt;
  private final SafeFile mark;
  private final SqlDatabase.Opener opener;
  private final DataKey key;

  private StoreOpening(File file, SqlDatabase.Opener opener, DataKey key) {
    this.file = file;
    this.rebuilt = new File(file.getPath() + ".rebuilt");
    this.mark = new SafeFile(new File(file.getPath() + ".mark"));
    this.opener = opener;
    this.key = key;
  }

  /**
   * An open store.
   *
   * @param damage to be told to the user; null if the store was sound
   */
  public record Opened(SqliteLocalStore store, @Nullable DamageReport damage) {}

  /**
   * Opens a store, made if it is not there.
   *
   * @param file the database, see {@code VaultFiles.database()}
   * @throws SqlFailure if it cannot be opened, or was written by a newer app
   */
  public static Opened open(File file, SqlDatabase.Opener opener, DataKey key) {
    return new StoreOpening(file, opener, key).open();
  }

  private Opened open() {
    byte[] marked = mark.read();
    if (marked != null && marked.length == REBUILT.length) {
      exchange();
      return new Opened(sound(), null);
    }
    if (marked != null) {
      return repaired();
    }
    try {
      return new Opened(sound(), null);
    } catch (SqlFailure e) {
      if (e.kind() != SqlFailure.Kind.DAMAGED) {
        throw e;
      }
      return repaired();
    }
  }

  private SqliteLocalStore sound() {
    FirstPage head = new FirstPage(file);
    SqlDatabase db = opener.open(file);
    boolean done = false;
    try {
      StoreSchema.configure(db);
      int before = StoreSchema.version(db);
      StoreSchema.migrate(db);
      if (before != StoreSchema.VERSION || !head.isKept()) {
        db.query(row -> {}, "PRAGMA wal_checkpoint(TRUNCATE)");
        head.keep();
      }
      done = true;
      return new SqliteLocalStore(db, key, () -> mark.write(TO_REPAIR));
    } finally {
      if (!done) {
        db.close();
      }
    }
  }

  private Opened repaired() {
    mark.write(TO_REPAIR);
    DamageReport report = rebuild(file);
    if (report == null) {
      File patched = new File(file.getPath() + ".patched");
      copyAll(file, patched);
      new FirstPage(file).putOver(patched);
      report = rebuild(patched);
      deleteAll(patched);
    }
    if (report == null) {
      rebuildEmpty();
      report = new DamageReport(0, List.of(), 1);
    }
    mark.write(REBUILT);
    exchange();
    return new Opened(sound(), report);
  }

  /** Null if the file cannot be read as a database at all. */
  private @Nullable DamageReport rebuild(File damaged) {
    deleteAll(rebuilt);
    try (SqlDatabase old = opener.open(damaged)) {
      if (tables(old) == 0) {
        return null;
      }
      try (SqlDatabase db = prepared()) {
        DamageReport report = new Salvage(old, db, key).run();
        db.query(row -> {}, "PRAGMA wal_checkpoint(TRUNCATE)");
        return report;
      }
    } catch (SqlFailure e) {
      if (e.kind() != SqlFailure.Kind.DAMAGED) {
        throw e;
      }
      return null;
    }
  }

  private void rebuildEmpty() {
    deleteAll(rebuilt);
    prepared().close();
  }

  private SqlDatabase prepared() {
    SqlDatabase db = opener.open(rebuilt);
    StoreSchema.configure(db);
    StoreSchema.migrate(db);
    return db;
  }

  private static int tables(SqlDatabase db) {
    int[] tables = {0};
    db.query(row -> tables[0] = (int) row.number(0), "SELECT count(*) FROM sqlite_master");
    return tables[0];
  }

  /** Sets the damaged file aside, in place of one set aside before, and puts the new one there. */
  private void exchange() {
    File aside = new File(file.getPath() + ".aside");
    if (rebuilt.exists()) {
      if (file.exists()) {
        deleteAll(aside);
        for (String suffix : SUFFIXES) {
          rename(new File(file.getPath() + suffix), new File(aside.getPath() + suffix));
        }
      }
      rename(rebuilt, file);
      deleteAll(rebuilt);
      new File(file.getPath() + ".head").delete();
    }
    mark.delete();
  }

  private static void rename(File from, File to) {
    if (from.exists() && !from.renameTo(to)) {
      throw new IllegalStateException("cannot rename " + from.getName());
    }
  }

  private static void copyAll(File from, File to) {
    deleteAll(to);
    for (String suffix : List.of("", "-wal", "-journal")) {
      byte[] bytes = new SafeFile(new File(from.getPath() + suffix)).read();
      if (bytes != null) {
        new SafeFile(new File(to.getPath() + suffix)).write(bytes);
      }
    }
  }

  private static void deleteAll(File base) {
    for (String suffix : SUFFIXES) {
      File each = new File(base.getPath() + suffix);
      if (!each.delete() && each.exists()) {
        throw new IllegalStateException("cannot remove " + each.getName());
      }
    }
  }
}
