package vn.rasoat.client.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.LocalStore;

/** Cursor, clock offset and the log of attempts. */
final class NoteTable {
  static final String CURSOR = "cursor";
  static final String CLOCK_OFFSET = "clock-offset";

  private final SqlDatabase db;
  private final Seals seals;

  NoteTable(SqlDatabase db, Seals seals) {
    this.db = db;
    this.seals = seals;
  }

  Optional<String> find(String name) {
    List<String> found = new ArrayList<>(1);
    db.query(
        row -> found.add(seals.open("note/" + name, row.bytes(0)).text()),
        "SELECT body FROM note WHERE name = ?",
        name);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  void save(String name, String value) {
    db.run(
        "INSERT OR REPLACE INTO note (name, body) VALUES (?, ?)",
        name,
        seals.seal("note/" + name, json -> json.writeString(value)));
  }

  void forget(String name) {
    db.run("DELETE FROM note WHERE name = ?", name);
  }

  void log(Attempt attempt) {
    long position =
        db.insert(
            "INSERT INTO attempt (body) VALUES (?)",
            seals.seal("attempt", json -> AttemptJson.write(json, attempt)));
    db.run("DELETE FROM attempt WHERE position <= ?", position - LocalStore.MAX_ATTEMPTS);
  }

  /** The last one first. */
  List<Attempt> attempts() {
    List<Attempt> attempts = new ArrayList<>();
    db.query(
        row -> attempts.add(AttemptJson.read(seals.open("attempt", row.bytes(0)))),
        "SELECT body FROM attempt ORDER BY position DESC");
    return attempts;
  }
}
