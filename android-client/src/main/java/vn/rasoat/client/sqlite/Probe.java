package vn.rasoat.client.sqlite;

import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.SqlFailure;

/** Reads all rows of a damaged table that can still be reached, by their numbers. */
final class Probe {
  private static final int STEP = 200;

  /** How far to look where the table does not tell how long it is. */
  private static final long FAR = 100_000;

  private final SqlDatabase db;
  private int unreadable;

  Probe(SqlDatabase db) {
    this.db = db;
  }

  /** How many rows were there but made no sense. */
  int unreadable() {
    return unreadable;
  }

  /**
   * Visits what can be read. What the visitor throws counts the row as unreadable.
   *
   * @param select such as {@code SELECT seq, body FROM sheet_body}; its first column is the key
   * @param key the INTEGER PRIMARY KEY
   * @param sequence whose row of sqlite_sequence bounds the key
   */
  void each(String select, String table, String key, String sequence, SqlDatabase.RowVisitor rows) {
    long max = max(table, key, sequence);
    for (long from = 0; from < max; from += STEP) {
      long[] done = {from};
      SqlDatabase.RowVisitor counted =
          row -> {
            done[0] = row.number(0);
            visit(row, rows);
          };
      String where = " WHERE " + key + " > ? AND " + key + " <= ? ORDER BY " + key;
      if (!tried(select + where, counted, from, from + STEP)) {
        for (long at = done[0] + 1; at <= from + STEP; at++) {
          tried(select + where, counted, at - 1, at);
        }
      }
    }
  }

  private void visit(SqlDatabase.Row row, SqlDatabase.RowVisitor rows) {
    try {
      rows.visit(row);
    } catch (SqlFailure e) {
      throw e;
    } catch (RuntimeException e) {
      unreadable++; // garbage may look like anything
    }
  }

  private boolean tried(String sql, SqlDatabase.RowVisitor rows, Object... args) {
    try {
      db.query(rows, sql, args);
      return true;
    } catch (SqlFailure e) {
      return false;
    }
  }

  private long max(String table, String key, String sequence) {
    long[] max = {0};
    SqlDatabase.RowVisitor larger = row -> max[0] = Math.max(max[0], row.number(0));
    boolean told = tried("SELECT max(" + key + ") FROM " + table, larger);
    told |= tried("SELECT seq FROM sqlite_sequence WHERE name = ?", larger, sequence);
    return told ? max[0] : FAR;
  }
}
