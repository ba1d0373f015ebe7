package vn.rasoat.client.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.store.OutboxRow;

/** The rows that wait for a receipt. Positions only grow, so a row never takes another's place. */
final class OutboxTable {
  private static final String COLUMNS = "SELECT record_id, position, bytes, offered, dispatch";

  private final SqlDatabase db;
  private final Seals seals;

  OutboxTable(SqlDatabase db, Seals seals) {
    this.db = db;
    this.seals = seals;
  }

  static String identity(String recordId, long position) {
    return "outbox/" + recordId + "/" + position;
  }

  @Nullable OutboxRow find(String recordId) {
    List<OutboxRow> found = new ArrayList<>(1);
    db.query(row -> found.add(read(row)), COLUMNS + " FROM outbox WHERE record_id = ?", recordId);
    return found.isEmpty() ? null : found.get(0);
  }

  List<OutboxRow> list() {
    List<OutboxRow> rows = new ArrayList<>();
    db.query(row -> rows.add(read(row)), COLUMNS + " FROM outbox ORDER BY position");
    return rows;
  }

  int size() {
    int[] size = {0};
    db.query(row -> size[0] = (int) row.number(0), "SELECT count(*) FROM outbox");
    return size[0];
  }

  /** Marks the next rows as offered and hands them out; see LocalStore. */
  List<OutboxRow> offer(long after, int maxRecords, int maxBytes) {
    long[] chosen = {after, 0, 0};
    boolean[] full = {false};
    db.query(
        row -> {
          long bytes = chosen[1] + row.number(1) + 1;
          full[0] |= chosen[2] > 0 && bytes > maxBytes;
          if (!full[0]) {
            chosen[0] = row.number(0);
            chosen[1] = bytes;
            chosen[2]++;
          }
        },
        "SELECT position, bytes FROM outbox WHERE position > ? ORDER BY position LIMIT ?",
        after,
        maxRecords);
    db.run(
        "UPDATE outbox SET offered = 1 WHERE position > ? AND position <= ? AND offered = 0",
        after,
        chosen[0]);
    List<OutboxRow> rows = new ArrayList<>();
    db.query(
        row -> rows.add(read(row)),
        COLUMNS + " FROM outbox WHERE position > ? AND position <= ? ORDER BY position",
        after,
        chosen[0]);
    return rows;
  }

  /** Replaces a record's row by another, or removes it; a row without a position gets the last. */
  @Nullable OutboxRow put(@Nullable OutboxRow before, @Nullable OutboxRow after) {
    if (before != null && (after == null || after.position() != before.position())) {
      db.run("DELETE FROM outbox WHERE position = ?", before.position());
    }
    if (after == null || after.position() != OutboxRow.NEW) {
      return after;
    }
    long[] last = {0};
    db.query(
        row -> last[0] = row.number(0), "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'");
    OutboxRow placed = after.at(last[0] + 1);
    insert(placed);
    return placed;
  }

  /** Writes a row at its own place. */
  void insert(OutboxRow row) {
    db.run(
        "INSERT INTO outbox (position, record_id, bytes, offered, dispatch)"
            + " VALUES (?, ?, ?, ?, ?)",
        row.position(),
        row.recordId(),
        row.bytes(),
        row.offered() ? 1 : 0,
        seals.seal(
            identity(row.recordId(), row.position()),
            json -> OutboxJson.write(json, row.dispatch())));
  }

  private OutboxRow read(SqlDatabase.Row row) {
    return read(seals, row.text(0) + "", row.number(1), row.number(2), row.number(3), row.bytes(4));
  }

  /** A row from its columns. */
  static OutboxRow read(
      Seals seals,
      String recordId,
      long position,
      long bytes,
      long offered,
      byte @Nullable [] sealed) {
    return new OutboxRow(
        position,
        OutboxJson.read(seals.open(identity(recordId, position), sealed)),
        (int) bytes,
        offered != 0);
  }
}
