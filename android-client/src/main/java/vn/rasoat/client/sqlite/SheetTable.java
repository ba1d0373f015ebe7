package vn.rasoat.client.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.SheetLife;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Standing;
import vn.rasoat.client.store.Tracked;

/**
 * The sheets: a row for lists, a body, and the edits since the body was written. Reading a sheet
 * puts the edits on the body again by the same rules that made them, so that saving one field
 * writes one small row, however large the household is.
 */
final class SheetTable {
  private static final String COLUMNS =
      "SELECT record_id, household_id, round_id, area_code, standing, left_scope, summary";

  private final SqlDatabase db;
  private final Seals seals;

  SheetTable(SqlDatabase db, Seals seals) {
    this.db = db;
    this.seals = seals;
  }

  /**
   * A sheet as stored.
   *
   * @param seq its row
   * @param generation how often its body was written
   * @param edits how many edits lie on the body
   */
  record Stored(long seq, long generation, int edits, LocalSheet sheet) {}

  static String bodyIdentity(String recordId, long generation) {
    return "body/" + recordId + "/" + generation;
  }

  static String editIdentity(String recordId, long generation, long number) {
    return "edit/" + recordId + "/" + generation + "/" + number;
  }

  private static String summaryIdentity(String recordId) {
    return "summary/" + recordId;
  }

  @Nullable Stored find(String recordId) {
    List<Stored> bodies = new ArrayList<>(1);
    db.query(
        row ->
            bodies.add(
                new Stored(
                    row.number(0),
                    row.number(1),
                    0,
                    readBody(seals, recordId, row.number(1), row.bytes(2)))),
        "SELECT s.seq, b.generation, b.body FROM sheet s JOIN sheet_body b ON b.seq = s.seq"
            + " WHERE s.record_id = ?",
        recordId);
    return bodies.isEmpty() ? null : withEdits(bodies.get(0));
  }

  private Stored withEdits(Stored body) {
    String recordId = body.sheet().recordId();
    Tracked[] now = {new Tracked(body.sheet(), null)};
    int[] edits = {0};
    db.query(
        row -> {
          now[0] = replay(seals, now[0], body.generation(), row.number(0), row.bytes(1));
          edits[0] = (int) row.number(0);
        },
        "SELECT number, edit FROM sheet_edit WHERE record_id = ? AND generation = ?"
            + " ORDER BY number",
        recordId,
        body.generation());
    return new Stored(body.seq(), body.generation(), edits[0], now[0].sheet());
  }

  static LocalSheet readBody(
      Seals seals, String recordId, long generation, byte @Nullable [] sealed) {
    return LocalSheetJson.read(seals.open(bodyIdentity(recordId, generation), sealed));
  }

  /** Puts a stored edit on a sheet again. */
  static Tracked replay(
      Seals seals, Tracked tracked, long generation, long number, byte @Nullable [] sealed) {
    var node = seals.open(editIdentity(tracked.sheet().recordId(), generation, number), sealed);
    return SheetLife.edited(
        tracked, EditJson.read(node.get("edit")), node.get("at").as(Instant::parse));
  }

  /** The record ids in the order of the list, a few at a time. */
  List<String> idsAfter(long[] seq, int limit) {
    List<String> ids = new ArrayList<>(limit);
    db.query(
        row -> {
          seq[0] = row.number(0);
          ids.add(row.text(1) + "");
        },
        "SELECT seq, record_id FROM sheet WHERE seq > ? ORDER BY seq LIMIT ?",
        seq[0],
        limit);
    return ids;
  }

  /** The record ids of an area and of the areas below it. */
  List<String> idsIn(String areaCode) {
    List<String> ids = new ArrayList<>();
    db.query(
        row -> ids.add(row.text(0) + ""),
        "SELECT record_id FROM sheet WHERE area_code = ? OR area_code LIKE ? ORDER BY seq",
        areaCode,
        areaCode + "-%");
    return ids;
  }

  List<SheetSummary> summaries() {
    List<SheetSummary> summaries = new ArrayList<>();
    db.query(
        row ->
            summaries.add(
                readSummary(
                    seals,
                    new SummaryJson.Columns(
                        row.text(0) + "",
                        row.text(1) + "",
                        row.text(2) + "",
                        row.text(3) + "",
                        row.text(4) + "",
                        row.number(5) != 0),
                    row.bytes(6))),
        COLUMNS + " FROM sheet ORDER BY seq");
    return summaries;
  }

  static SheetSummary readSummary(
      Seals seals, SummaryJson.Columns columns, byte @Nullable [] sealed) {
    return SummaryJson.read(columns, seals.open(summaryIdentity(columns.recordId()), sealed));
  }

  Map<Standing, Integer> counts() {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    db.query(
        row -> counts.put(Standing.ofCode(row.text(0) + ""), (int) row.number(1)),
        "SELECT standing, count(*) FROM sheet GROUP BY standing");
    return counts;
  }

  /** Adds a sheet that is not there. */
  Stored insert(LocalSheet sheet) {
    long seq =
        db.insert(
            "INSERT INTO sheet (record_id, household_id, round_id, area_code, standing,"
                + " left_scope, summary) VALUES (?, ?, ?, ?, ?, ?, ?)",
            sheet.recordId(),
            sheet.householdId(),
            sheet.roundId(),
            sheet.areaCode().value(),
            Standing.of(sheet.state()).code(),
            sheet.leftScope() ? 1 : 0,
            summary(sheet));
    db.run(
        "INSERT INTO sheet_body (seq, record_id, generation, body) VALUES (?, ?, ?, ?)",
        seq,
        sheet.recordId(),
        1,
        body(sheet, 1));
    return new Stored(seq, 1, 0, sheet);
  }

  /** Writes a sheet whole; the edits that were on its body are in it now. */
  Stored rewrite(Stored before, LocalSheet sheet) {
    long generation = before.generation() + 1;
    updateRow(before, sheet);
    db.run(
        "UPDATE sheet_body SET generation = ?, body = ? WHERE seq = ?",
        generation,
        body(sheet, generation),
        before.seq());
    deleteEdits(sheet.recordId());
    return new Stored(before.seq(), generation, 0, sheet);
  }

  /** Writes one edit behind the others. */
  Stored append(Stored before, LocalSheet after, Edit edit, Instant at) {
    int number = before.edits() + 1;
    String recordId = after.recordId();
    db.run(
        "INSERT INTO sheet_edit (record_id, generation, number, edit) VALUES (?, ?, ?, ?)",
        recordId,
        before.generation(),
        number,
        seals.seal(
            editIdentity(recordId, before.generation(), number),
            json -> {
              json.writeStartObject();
              json.writeStringField("at", at.toString());
              json.writeObjectFieldStart("edit");
              EditJson.write(json, edit);
              json.writeEndObject();
              json.writeEndObject();
            }));
    updateRow(before, after);
    return new Stored(before.seq(), before.generation(), number, after);
  }

  void delete(Stored stored) {
    db.run("DELETE FROM sheet WHERE seq = ?", stored.seq());
    db.run("DELETE FROM sheet_body WHERE seq = ?", stored.seq());
    deleteEdits(stored.sheet().recordId());
  }

  private void deleteEdits(String recordId) {
    db.run("DELETE FROM sheet_edit WHERE record_id = ?", recordId);
  }

  private void updateRow(Stored before, LocalSheet sheet) {
    db.run(
        "UPDATE sheet SET household_id = ?, round_id = ?, area_code = ?, standing = ?,"
            + " left_scope = ?, summary = ? WHERE seq = ?",
        sheet.householdId(),
        sheet.roundId(),
        sheet.areaCode().value(),
        Standing.of(sheet.state()).code(),
        sheet.leftScope() ? 1 : 0,
        summary(sheet),
        before.seq());
  }

  private byte[] summary(LocalSheet sheet) {
    return seals.seal(
        summaryIdentity(sheet.recordId()), json -> SummaryJson.write(json, SheetSummary.of(sheet)));
  }

  private byte[] body(LocalSheet sheet, long generation) {
    return seals.seal(
        bodyIdentity(sheet.recordId(), generation), json -> LocalSheetJson.write(json, sheet));
  }
}
