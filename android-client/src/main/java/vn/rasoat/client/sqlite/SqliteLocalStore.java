package vn.rasoat.client.sqlite;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.LocalVisit;
import vn.rasoat.client.store.NewMeeting;
import vn.rasoat.client.store.NewSheet;
import vn.rasoat.client.store.OutboxRow;
import vn.rasoat.client.store.ReceiptRules;
import vn.rasoat.client.store.SheetLife;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Standing;
import vn.rasoat.client.store.StoreCounts;
import vn.rasoat.client.store.Tracked;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

/**
 * The store in a SQLite file, sealed with the key of the vault. Each method that changes something
 * is one transaction. Any method may throw {@link vn.rasoat.client.store.StorageFull} or {@link
 * vn.rasoat.client.store.StoreDamaged}; nothing was changed then.
 */
public final class SqliteLocalStore implements LocalStore, AutoCloseable {
  private static final int FEW = 50;

  private final SqlDatabase db;
  private final Guarded guarded;
  private final SheetTable sheets;
  private final OutboxTable outbox;
  private final NoteTable notes;
  private final RecordTable records;
  private final SqliteFieldWork fieldWork;

  /** The sheet in work, so that saving a field does not read it again; as stored. */
  private @Nullable Kept inWork;

  /** A store on a database that {@link StoreOpening} prepared. */
  SqliteLocalStore(SqlDatabase db, DataKey key, Runnable onDamage) {
    Seals seals = new Seals(key);
    this.db = db;
    this.guarded = new Guarded(db, onDamage);
    this.sheets = new SheetTable(db, seals);
    this.outbox = new OutboxTable(db, seals);
    this.notes = new NoteTable(db, seals);
    this.records = new RecordTable(db, seals);
    this.fieldWork = new SqliteFieldWork(guarded, records, outbox);
  }

  private record Kept(SheetTable.Stored stored, Tracked tracked) {}

  @Override
  public synchronized void begin(NewSheet sheet) {
    write(
        () -> {
          if (find(sheet.recordId()).isPresent()) {
            throw new IllegalArgumentException(
                "the sheet " + sheet.recordId() + " is there already");
          }
          put(null, SheetLife.begun(sheet));
        });
  }

  @Override
  public synchronized void save(String recordId, Edit edit, Instant at) {
    Kept before = require(recordId);
    Tracked after = SheetLife.edited(before.tracked(), edit, at);
    if (after.equals(before.tracked())) {
      return;
    }
    Kept[] kept = {before};
    write(
        () -> {
          SheetTable.Stored stored = sheets.append(before.stored(), after.sheet(), edit, at);
          OutboxRow row = outbox.put(before.tracked().row(), after.row());
          kept[0] = new Kept(stored, new Tracked(after.sheet(), row));
        });
    inWork = kept[0];
  }

  @Override
  public synchronized void leave(String recordId) {
    Kept left = read(() -> load(recordId));
    if (left != null && left.stored().edits() > 0) {
      write(() -> sheets.rewrite(left.stored(), left.tracked().sheet()));
    }
    inWork = null;
  }

  @Override
  public synchronized void markReady(
      String recordId, String revisionId, Instant at, @Nullable HouseholdClass tabletClass) {
    change(recordId, before -> SheetLife.ready(before, revisionId, at, tabletClass));
  }

  @Override
  public synchronized void settle(String recordId, Predicate<String> takeMine) {
    change(recordId, before -> SheetLife.settled(before, takeMine));
  }

  private void change(String recordId, UnaryOperator<Tracked> rule) {
    Kept before = require(recordId);
    Tracked after = rule.apply(before.tracked());
    write(() -> put(before, after));
  }

  @Override
  public synchronized Optional<LocalSheet> find(String recordId) {
    return Optional.ofNullable(read(() -> load(recordId))).map(kept -> kept.tracked().sheet());
  }

  @Override
  public synchronized List<LocalSheet> list() {
    List<LocalSheet> all = new ArrayList<>();
    long[] seq = {0};
    return read(
        () -> {
          for (List<String> ids = sheets.idsAfter(seq, FEW);
              !ids.isEmpty();
              ids = sheets.idsAfter(seq, FEW)) {
            for (String id : ids) {
              SheetTable.Stored stored = sheets.find(id);
              if (stored != null) {
                all.add(stored.sheet());
              }
            }
          }
          return all;
        });
  }

  @Override
  public synchronized List<SheetSummary> listSummaries() {
    return read(sheets::summaries);
  }

  @Override
  public synchronized StoreCounts counts() {
    return StoreCounts.of(read(sheets::counts));
  }

  @Override
  public synchronized List<OutboxRow> offer(long after, int maxRecords, int maxBytes) {
    List<OutboxRow> rows = new ArrayList<>();
    write(() -> rows.addAll(outbox.offer(after, maxRecords, maxBytes)));
    inWork = null;
    return rows;
  }

  @Override
  public synchronized List<OutboxRow> listOutbox() {
    return read(outbox::list);
  }

  @Override
  public synchronized int outboxSize() {
    return read(outbox::size);
  }

  @Override
  public synchronized boolean hasUnsynced() {
    return read(
        () ->
            outbox.size() > 0
                || records.hasUnsynced()
                || sheets.counts().keySet().stream().anyMatch(Standing::isUnsynced));
  }

  @Override
  public synchronized void wipe() {
    write(
        () -> {
          if (hasUnsynced()) {
            throw new IllegalStateException("there is unsynced work");
          }
          StoreSchema.empty(db);
        });
  }

  @Override
  public synchronized void applyReceipts(List<Receipt> receipts) {
    write(
        () -> {
          for (Receipt receipt : receipts) {
            Kept before = load(receipt.recordId());
            if (before != null) {
              put(before, ReceiptRules.received(before.tracked(), receipt));
            }
            fieldWork.apply(receipt);
          }
        });
  }

  @Override
  public synchronized Optional<String> findCursor() {
    return read(() -> notes.find(NoteTable.CURSOR));
  }

  @Override
  public synchronized void applyPage(PullPage page) {
    write(
        () -> {
          page.changes().forEach(this::apply);
          notes.save(NoteTable.CURSOR, page.cursor());
        });
  }

  private void apply(Change change) {
    if (change instanceof Change.SheetChange sheet) {
      Kept before = load(sheet.recordId());
      put(before, SheetLife.pulled(before == null ? null : before.tracked(), sheet));
    } else if (change instanceof Change.AssignmentChange given) {
      records.put(given.assignment());
    } else if (change instanceof Change.AreaLeftScope area) {
      String left = area.areaCode().value();
      sheets.idsIn(left).forEach(this::sheetLeft);
      fieldWork.areaLeft(left);
    } else if (change instanceof Change.RecordLeftScope record) {
      sheetLeft(record.recordId());
      records.assignmentsOfLeft(record.recordId());
    }
  }

  private void sheetLeft(String recordId) {
    Kept before = load(recordId);
    if (before != null) {
      put(before, SheetLife.leftScope(before.tracked()));
    }
  }

  @Override
  public synchronized void forgetCursor() {
    write(() -> notes.forget(NoteTable.CURSOR));
  }

  @Override
  public synchronized void logAttempt(Attempt attempt) {
    write(() -> notes.log(attempt));
  }

  @Override
  public synchronized List<Attempt> listAttempts() {
    return read(notes::attempts);
  }

  @Override
  public synchronized void saveClockOffset(Duration offset) {
    write(() -> notes.save(NoteTable.CLOCK_OFFSET, offset.toString()));
  }

  @Override
  public synchronized Optional<Duration> findClockOffset() {
    return read(() -> notes.find(NoteTable.CLOCK_OFFSET)).map(Duration::parse);
  }

  @Override
  public synchronized List<Assignment> listAssignments() {
    return fieldWork.listAssignments();
  }

  @Override
  public synchronized void addVisit(VisitEnvelope visit) {
    fieldWork.addVisit(visit);
  }

  @Override
  public synchronized List<LocalVisit> listVisits() {
    return fieldWork.listVisits();
  }

  @Override
  public synchronized void dropVisit(String recordId) {
    fieldWork.dropVisit(recordId);
  }

  @Override
  public synchronized void beginMeeting(NewMeeting meeting) {
    fieldWork.beginMeeting(meeting);
  }

  @Override
  public synchronized void saveMeeting(String recordId, MeetingRecord content) {
    fieldWork.saveMeeting(recordId, content);
  }

  @Override
  public synchronized void markMeetingReady(String recordId, String revisionId, Instant at) {
    fieldWork.markMeetingReady(recordId, revisionId, at);
  }

  @Override
  public synchronized Optional<LocalMeeting> findMeeting(String recordId) {
    return fieldWork.findMeeting(recordId);
  }

  @Override
  public synchronized List<LocalMeeting> listMeetings() {
    return fieldWork.listMeetings();
  }

  @Override
  public synchronized void close() {
    inWork = null;
    db.close();
  }

  private Kept require(String recordId) {
    Kept found = read(() -> load(recordId));
    if (found == null) {
      throw new IllegalArgumentException("there is no sheet " + recordId);
    }
    inWork = found;
    return found;
  }

  private @Nullable Kept load(String recordId) {
    Kept known = inWork;
    if (known != null && known.stored().sheet().recordId().equals(recordId)) {
      return known;
    }
    SheetTable.Stored stored = sheets.find(recordId);
    return stored == null
        ? null
        : new Kept(stored, new Tracked(stored.sheet(), outbox.find(recordId)));
  }

  /** Writes a sheet and its row of the outbox as they are now; null for gone. */
  private void put(@Nullable Kept before, @Nullable Tracked after) {
    if (before != null && before.tracked().equals(after)) {
      return;
    }
    inWork = null;
    OutboxRow rowBefore = before == null ? null : before.tracked().row();
    outbox.put(rowBefore, after == null ? null : after.row());
    if (before == null && after != null) {
      sheets.insert(after.sheet());
    } else if (before != null && after == null) {
      sheets.delete(before.stored());
    } else if (before != null && after != null && !after.sheet().equals(before.stored().sheet())) {
      sheets.rewrite(before.stored(), after.sheet());
    }
  }

  /** What is in memory never runs ahead of the disk: after a failure it is read again. */
  private void write(Runnable work) {
    boolean done = false;
    try {
      guarded.write(work);
      done = true;
    } finally {
      if (!done) {
        inWork = null;
      }
    }
  }

  private <T extends @Nullable Object> T read(Supplier<T> work) {
    return guarded.read(work);
  }
}
