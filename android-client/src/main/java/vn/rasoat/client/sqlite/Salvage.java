package vn.rasoat.client.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.store.FieldLife;
import vn.rasoat.client.store.FieldRecord;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.OutboxRow;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.SheetLife;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Tracked;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.VisitEnvelope;

/**
 * Carries what can be read of a damaged store over to a new one. The cursor is not carried over:
 * the next pull brings everything the server has.
 */
final class Salvage {
  private static final int FEW = 200;

  private final Seals seals;
  private final Probe old;
  private final SqlDatabase rebuilt;
  private final SheetTable sheets;
  private final OutboxTable outbox;
  private final Map<String, List<StoredEdit>> edits = new HashMap<>();
  private final Map<String, OutboxRow> rows = new LinkedHashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final List<LocalSheet> batch = new ArrayList<>();

  /** Of what waits and whose row is lost: the sheet says what was in it. */
  private final List<OutboxRow> rowsMadeAnew = new ArrayList<>();

  private int lostEdits;

  Salvage(SqlDatabase damaged, SqlDatabase rebuilt, DataKey key) {
    this.seals = new Seals(key);
    this.old = new Probe(damaged);
    this.rebuilt = rebuilt;
    this.sheets = new SheetTable(rebuilt, seals);
    this.outbox = new OutboxTable(rebuilt, seals);
  }

  private record StoredEdit(long generation, long number, byte @Nullable [] sealed) {}

  DamageReport run() {
    readOutbox();
    readEdits();
    copySheets();
    rows.values().stream()
        .filter(row -> row.dispatch() instanceof Envelope && !kept.contains(row.recordId()))
        .map(row -> sheetOf(row.envelope()))
        .forEach(this::add);
    flush();
    copyRecords();
    rebuilt.inTransaction(
        () -> {
          rows.values().forEach(outbox::insert);
          rowsMadeAnew.forEach(row -> outbox.put(null, row));
        });
    List<SheetSummary> lostWork = lostWork();
    return new DamageReport(kept.size(), lostWork, old.unreadable() + lostEdits);
  }

  private void readOutbox() {
    old.each(
        "SELECT position, record_id, bytes, offered, dispatch FROM outbox",
        "outbox",
        "position",
        "outbox",
        row -> {
          OutboxRow read =
              OutboxTable.read(
                  seals,
                  row.text(1) + "",
                  row.number(0),
                  row.number(2),
                  row.number(3),
                  row.bytes(4));
          rows.put(read.recordId(), read);
        });
  }

  private void readEdits() {
    old.each(
        "SELECT position, record_id, generation, number, edit FROM sheet_edit",
        "sheet_edit",
        "position",
        "sheet_edit",
        row ->
            edits
                .computeIfAbsent(row.text(1) + "", id -> new ArrayList<>())
                .add(new StoredEdit(row.number(2), row.number(3), row.bytes(4))));
  }

  private void copySheets() {
    old.each(
        "SELECT seq, record_id, generation, body FROM sheet_body",
        "sheet_body",
        "seq",
        "sheet",
        row -> {
          String recordId = row.text(1) + "";
          long generation = row.number(2);
          add(
              withEdits(
                  SheetTable.readBody(seals, recordId, generation, row.bytes(3)), generation));
        });
  }

  /** An edit that cannot be read loses its field alone; those behind it are still put on. */
  private LocalSheet withEdits(LocalSheet body, long generation) {
    Tracked now = new Tracked(body, null);
    for (StoredEdit edit : edits.getOrDefault(body.recordId(), List.of())) {
      try {
        if (edit.generation() == generation) {
          now = SheetTable.replay(seals, now, generation, edit.number(), edit.sealed());
        }
      } catch (RuntimeException e) {
        lostEdits++;
      }
    }
    return now.sheet();
  }

  private void add(LocalSheet sheet) {
    if (kept.add(sheet.recordId())) {
      batch.add(sheet);
      if (waitsWithoutRow(sheet.recordId(), sheet.state())) {
        rowsMadeAnew.add(SheetLife.enqueued(sheet).row());
      }
      if (batch.size() >= FEW) {
        flush();
      }
    }
  }

  private boolean waitsWithoutRow(String recordId, RecordState state) {
    return state instanceof RecordState.Waiting && !rows.containsKey(recordId);
  }

  private void flush() {
    rebuilt.inTransaction(() -> batch.forEach(sheets::insert));
    batch.clear();
  }

  /** A sheet of which only the row to be sent is left: that is all the server needs. */
  private static LocalSheet sheetOf(Envelope envelope) {
    return new LocalSheet(
        envelope.recordId(),
        envelope.householdId(),
        envelope.roundId(),
        envelope.areaCode(),
        envelope.interviewDate(),
        envelope.startedAt(),
        envelope.sheet(),
        null,
        null,
        new RecordState.Waiting(
            envelope.revisionId(), envelope.finishedAt(), envelope.tabletClass()),
        false);
  }

  /** Assignments come again with the next pull. */
  private void copyRecords() {
    List<FieldRecord> readable = new ArrayList<>();
    old.each(
        "SELECT seq, record_id, body FROM record",
        "record",
        "seq",
        "record",
        row -> readable.add(RecordTable.read(seals, row.text(1) + "", row.bytes(2))));
    RecordTable records = new RecordTable(rebuilt, seals);
    rebuilt.inTransaction(
        () -> {
          for (OutboxRow row : rows.values()) {
            FieldRecord waiting = recordOf(row.dispatch());
            if (waiting != null) {
              readable.add(waiting);
            }
          }
          for (FieldRecord item : readable) {
            if (kept.add(item.recordId())) {
              records.insert(item);
              if (waitsWithoutRow(item.recordId(), item.state())) {
                rowsMadeAnew.add(FieldLife.enqueued(item).row());
              }
            }
          }
        });
  }

  /** A visit or meeting of which only the row to be sent is left; null for a sheet. */
  private static @Nullable FieldRecord recordOf(Dispatch dispatch) {
    if (dispatch instanceof VisitEnvelope visit) {
      return FieldLife.visited(visit).item();
    }
    if (dispatch instanceof MeetingEnvelope sent) {
      return new LocalMeeting(
          sent.recordId(),
          sent.roundId(),
          sent.areaCode(),
          sent.meeting(),
          sent.baseRevision(),
          new RecordState.Waiting(sent.revisionId(), sent.meeting().finishedAt(), null));
    }
    return null;
  }

  private List<SheetSummary> lostWork() {
    List<SheetSummary> lost = new ArrayList<>();
    old.each(
        "SELECT seq, record_id, household_id, round_id, area_code, standing, left_scope, summary"
            + " FROM sheet",
        "sheet",
        "seq",
        "sheet",
        row -> {
          if (!kept.contains(row.text(1) + "")) {
            SheetSummary summary =
                SheetTable.readSummary(
                    seals,
                    new SummaryJson.Columns(
                        row.text(1) + "",
                        row.text(2) + "",
                        row.text(3) + "",
                        row.text(4) + "",
                        row.text(5) + "",
                        row.number(6) != 0),
                    row.bytes(7));
            if (summary.standing().isUnsynced()) {
              lost.add(summary);
            }
          }
        });
    return lost;
  }
}
