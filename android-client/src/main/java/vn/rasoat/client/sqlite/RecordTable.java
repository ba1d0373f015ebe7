package vn.rasoat.client.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.store.FieldRecord;
import vn.rasoat.client.store.Standing;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.WireCodec;

/** Visits, meetings and assignments. */
final class RecordTable {
  private final SqlDatabase db;
  private final Seals seals;

  RecordTable(SqlDatabase db, Seals seals) {
    this.db = db;
    this.seals = seals;
  }

  private static String identity(String recordId) {
    return "record/" + recordId;
  }

  @Nullable FieldRecord find(String recordId) {
    List<FieldRecord> found = new ArrayList<>(1);
    db.query(
        row -> found.add(read(seals, recordId, row.bytes(0))),
        "SELECT body FROM record WHERE record_id = ?",
        recordId);
    return found.isEmpty() ? null : found.get(0);
  }

  static FieldRecord read(Seals seals, String recordId, byte @Nullable [] sealed) {
    return FieldRecordJson.read(seals.open(identity(recordId), sealed));
  }

  List<FieldRecord> list() {
    List<FieldRecord> all = new ArrayList<>();
    db.query(
        row -> all.add(read(seals, row.text(0) + "", row.bytes(1))),
        "SELECT record_id, body FROM record ORDER BY seq");
    return all;
  }

  List<String> idsIn(String areaCode) {
    List<String> ids = new ArrayList<>();
    db.query(
        row -> ids.add(row.text(0) + ""),
        "SELECT record_id FROM record WHERE area_code = ? OR area_code LIKE ? ORDER BY seq",
        areaCode,
        areaCode + "-%");
    return ids;
  }

  boolean hasUnsynced() {
    boolean[] unsynced = {false};
    db.query(
        row -> unsynced[0] |= Standing.ofCode(row.text(0) + "").isUnsynced(),
        "SELECT DISTINCT standing FROM record");
    return unsynced[0];
  }

  void put(@Nullable FieldRecord before, @Nullable FieldRecord after) {
    if (before == null && after != null) {
      insert(after);
    } else if (before != null && after == null) {
      db.run("DELETE FROM record WHERE record_id = ?", before.recordId());
    } else if (after != null) {
      db.run(
          "UPDATE record SET standing = ?, body = ? WHERE record_id = ?",
          Standing.of(after.state()).code(),
          body(after),
          after.recordId());
    }
  }

  void insert(FieldRecord item) {
    db.run(
        "INSERT INTO record (record_id, area_code, standing, body) VALUES (?, ?, ?, ?)",
        item.recordId(),
        item.areaCode().value(),
        Standing.of(item.state()).code(),
        body(item));
  }

  private byte[] body(FieldRecord item) {
    return seals.seal(identity(item.recordId()), json -> FieldRecordJson.write(json, item));
  }

  /** Stores an open assignment as the last one, and removes a closed one. */
  void put(Assignment assignment) {
    db.run("DELETE FROM assignment WHERE assignment_id = ?", assignment.assignmentId());
    if (assignment.open()) {
      String text = WireCodec.text(new Change.AssignmentChange(assignment));
      db.run(
          "INSERT INTO assignment (assignment_id, record_id, area_code, body)"
              + " VALUES (?, ?, ?, ?)",
          assignment.assignmentId(),
          assignment.recordId(),
          assignment.areaCode().value(),
          seals.seal("assignment/" + assignment.assignmentId(), json -> json.writeString(text)));
    }
  }

  List<Assignment> assignments() {
    List<Assignment> all = new ArrayList<>();
    db.query(
        row -> all.add(assignment(seals.open("assignment/" + row.text(0), row.bytes(1)).text())),
        "SELECT assignment_id, body FROM assignment ORDER BY seq");
    return all;
  }

  void assignmentsLeft(String areaCode) {
    db.run(
        "DELETE FROM assignment WHERE area_code = ? OR area_code LIKE ?",
        areaCode,
        areaCode + "-%");
  }

  void assignmentsOfLeft(String recordId) {
    db.run("DELETE FROM assignment WHERE record_id = ?", recordId);
  }

  private static Assignment assignment(String text) {
    return WireCodec.change(text)
        .filter(Change.AssignmentChange.class::isInstance)
        .map(change -> ((Change.AssignmentChange) change).assignment())
        .orElseThrow(() -> new IllegalStateException("the row holds no assignment"));
  }
}
