package vn.rasoat.client.sqlite;

import java.util.List;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.SqlFailure;

/**
 * The tables, as steps from each version to the next. A step that was ever on a tablet is never
 * changed; a new one is added behind it.
 *
 * <p>Each body carries what names it, so that it can be read where the rows that point to it are
 * damaged.
 */
final class StoreSchema {
  private static final List<String> V1 =
      List.of(
          "CREATE TABLE sheet ("
              + "seq INTEGER PRIMARY KEY AUTOINCREMENT, record_id TEXT NOT NULL UNIQUE,"
              + " household_id TEXT NOT NULL, round_id TEXT NOT NULL, area_code TEXT NOT NULL,"
              + " standing TEXT NOT NULL, left_scope INTEGER NOT NULL, summary BLOB NOT NULL)",
          "CREATE INDEX sheet_area ON sheet (area_code)",
          "CREATE INDEX sheet_standing ON sheet (standing)",
          "CREATE TABLE sheet_body (seq INTEGER PRIMARY KEY, record_id TEXT NOT NULL,"
              + " generation INTEGER NOT NULL, body BLOB NOT NULL)",
          "CREATE TABLE sheet_edit (position INTEGER PRIMARY KEY AUTOINCREMENT,"
              + " record_id TEXT NOT NULL, generation INTEGER NOT NULL, number INTEGER NOT NULL,"
              + " edit BLOB NOT NULL)",
          "CREATE INDEX sheet_edit_record ON sheet_edit (record_id, number)",
          "CREATE TABLE outbox (position INTEGER PRIMARY KEY AUTOINCREMENT,"
              + " record_id TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,"
              + " offered INTEGER NOT NULL, dispatch BLOB NOT NULL)",
          "CREATE TABLE attempt (position INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL)",
          "CREATE TABLE note (name TEXT PRIMARY KEY, body BLOB NOT NULL)");

  /** Visits, meetings and assignments. */
  private static final List<String> V2 =
      List.of(
          "CREATE TABLE record (seq INTEGER PRIMARY KEY AUTOINCREMENT,"
              + " record_id TEXT NOT NULL UNIQUE, area_code TEXT NOT NULL,"
              + " standing TEXT NOT NULL, body BLOB NOT NULL)",
          "CREATE TABLE assignment (seq INTEGER PRIMARY KEY AUTOINCREMENT,"
              + " assignment_id TEXT NOT NULL UNIQUE, record_id TEXT, area_code TEXT NOT NULL,"
              + " body BLOB NOT NULL)");

  private static final List<List<String>> STEPS = List.of(V1, V2);

  /** The version this app writes. */
  static final int VERSION = STEPS.size();

  private StoreSchema() {}

  /** Brings an open database to this app's version, each step in a transaction. */
  static void migrate(SqlDatabase db) {
    int version = version(db);
    if (version > VERSION) {
      throw new SqlFailure(
          SqlFailure.Kind.OTHER, "the store was written by a newer app: version " + version);
    }
    for (int next = version; next < VERSION; next++) {
      int step = next;
      db.inTransaction(
          () -> {
            STEPS.get(step).forEach(db::run);
            db.run("PRAGMA user_version = " + (step + 1));
          });
    }
  }

  /** Removes all rows. */
  static void empty(SqlDatabase db) {
    db.run("DELETE FROM sheet");
    db.run("DELETE FROM sheet_body");
    db.run("DELETE FROM sheet_edit");
    db.run("DELETE FROM outbox");
    db.run("DELETE FROM record");
    db.run("DELETE FROM assignment");
    db.run("DELETE FROM attempt");
    db.run("DELETE FROM note");
  }

  static int version(SqlDatabase db) {
    int[] version = {0};
    db.query(row -> version[0] = (int) row.number(0), "PRAGMA user_version");
    return version[0];
  }

  /**
   * What every opening sets: a commit has reached the disk when it returns; what is deleted is
   * written over with zeros.
   */
  static void configure(SqlDatabase db) {
    db.query(row -> {}, "PRAGMA journal_mode = WAL");
    db.query(row -> {}, "PRAGMA synchronous = FULL");
    db.query(row -> {}, "PRAGMA secure_delete = ON");
  }
}
