package vn.rasoat.client.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;

/**
 * A store without a disk, for tests and for trying the engine out. It keeps every promise but that
 * of outliving the process.
 */
public final class InMemoryStore implements LocalStore {
  private final Map<String, Tracked> tracked = new LinkedHashMap<>();
  private final TreeMap<Long, String> outbox = new TreeMap<>();
  private final Deque<Attempt> attempts = new ArrayDeque<>();
  private long lastPosition = OutboxRow.NEW;
  private @Nullable String cursor;
  private @Nullable Duration clockOffset;

  @Override
  public synchronized void begin(NewSheet sheet) {
    if (tracked.containsKey(sheet.recordId())) {
      throw new IllegalArgumentException("the sheet " + sheet.recordId() + " is there already");
    }
    put(sheet.recordId(), SheetLife.begun(sheet));
  }

  @Override
  public synchronized void save(String recordId, Edit edit, Instant at) {
    change(recordId, before -> SheetLife.edited(before, edit, at));
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

  @Override
  public synchronized Optional<LocalSheet> find(String recordId) {
    return Optional.ofNullable(tracked.get(recordId)).map(Tracked::sheet);
  }

  @Override
  public synchronized List<LocalSheet> list() {
    List<LocalSheet> sheets = new ArrayList<>();
    tracked.values().forEach(each -> sheets.add(each.sheet()));
    return sheets;
  }

  @Override
  public synchronized List<SheetSummary> listSummaries() {
    List<SheetSummary> summaries = new ArrayList<>();
    tracked.values().forEach(each -> summaries.add(SheetSummary.of(each.sheet())));
    return summaries;
  }

  @Override
  public void leave(String recordId) {
    // Nothing is kept edit by edit here.
  }

  @Override
  public synchronized StoreCounts counts() {
    return StoreCounts.of(list());
  }

  @Override
  public synchronized List<OutboxRow> offer(long after, int maxRecords, int maxBytes) {
    List<OutboxRow> rows = new ArrayList<>();
    int bytes = 0;
    for (String recordId : outbox.tailMap(after, false).values()) {
      OutboxRow row = rowOf(recordId);
      bytes += row.bytes() + 1;
      if (!rows.isEmpty() && (rows.size() == maxRecords || bytes > maxBytes)) {
        break;
      }
      OutboxRow offered = row.asOffered();
      rows.add(offered);
      tracked.put(recordId, new Tracked(get(recordId).sheet(), offered));
    }
    return rows;
  }

  @Override
  public synchronized List<OutboxRow> listOutbox() {
    List<OutboxRow> rows = new ArrayList<>();
    outbox.values().forEach(recordId -> rows.add(rowOf(recordId)));
    return rows;
  }

  @Override
  public synchronized boolean hasUnsynced() {
    return !outbox.isEmpty()
        || list().stream().anyMatch(sheet -> Standing.of(sheet.state()).isUnsynced());
  }

  @Override
  public synchronized void wipe() {
    if (hasUnsynced()) {
      throw new IllegalStateException("there is unsynced work");
    }
    tracked.clear();
    attempts.clear();
    cursor = null;
    clockOffset = null;
  }

  @Override
  public synchronized void applyReceipts(List<Receipt> receipts) {
    allOrNothing(() -> receipts.forEach(this::apply));
  }

  private void apply(Receipt receipt) {
    Tracked before = tracked.get(receipt.recordId());
    if (before != null) {
      put(receipt.recordId(), ReceiptRules.received(before, receipt));
    }
  }

  @Override
  public synchronized Optional<String> findCursor() {
    return Optional.ofNullable(cursor);
  }

  @Override
  public synchronized void applyPage(PullPage page) {
    allOrNothing(() -> page.changes().forEach(this::apply));
    cursor = page.cursor();
  }

  private void apply(Change change) {
    if (change instanceof Change.SheetChange sheet) {
      put(sheet.recordId(), SheetLife.pulled(tracked.get(sheet.recordId()), sheet));
    } else if (change instanceof Change.AreaLeftScope area) {
      areaLeft(area.areaCode());
    } else if (change instanceof Change.RecordLeftScope record) {
      recordLeft(record.recordId());
    }
  }

  @Override
  public synchronized void forgetCursor() {
    cursor = null;
  }

  @Override
  public synchronized void logAttempt(Attempt attempt) {
    attempts.addFirst(attempt);
    if (attempts.size() > MAX_ATTEMPTS) {
      attempts.removeLast();
    }
  }

  @Override
  public synchronized List<Attempt> listAttempts() {
    return new ArrayList<>(attempts);
  }

  @Override
  public synchronized void saveClockOffset(Duration offset) {
    clockOffset = offset;
  }

  @Override
  public synchronized Optional<Duration> findClockOffset() {
    return Optional.ofNullable(clockOffset);
  }

  /** What a database does with a transaction: if one change fails, none was made. */
  private void allOrNothing(Runnable changes) {
    Map<String, Tracked> trackedBefore = new LinkedHashMap<>(tracked);
    Map<Long, String> outboxBefore = new TreeMap<>(outbox);
    try {
      changes.run();
    } catch (RuntimeException e) {
      tracked.clear();
      tracked.putAll(trackedBefore);
      outbox.clear();
      outbox.putAll(outboxBefore);
      throw e;
    }
  }

  private void areaLeft(AreaCode area) {
    for (LocalSheet sheet : list()) {
      AreaCode own = sheet.areaCode();
      if (own.equals(area) || own.value().startsWith(area.value() + "-")) {
        recordLeft(sheet.recordId());
      }
    }
  }

  private void recordLeft(String recordId) {
    Tracked before = tracked.get(recordId);
    if (before != null) {
      put(recordId, SheetLife.leftScope(before));
    }
  }

  private Tracked get(String recordId) {
    Tracked found = tracked.get(recordId);
    if (found == null) {
      throw new IllegalArgumentException("there is no sheet " + recordId);
    }
    return found;
  }

  private OutboxRow rowOf(String recordId) {
    OutboxRow row = get(recordId).row();
    if (row == null) {
      throw new IllegalStateException("the outbox names " + recordId + ", which has no row");
    }
    return row;
  }

  private void change(String recordId, UnaryOperator<Tracked> change) {
    put(recordId, change.apply(get(recordId)));
  }

  /** Sheet and row together; null removes both. */
  private void put(String recordId, @Nullable Tracked after) {
    Tracked before = tracked.get(recordId);
    if (before != null && before.row() != null) {
      outbox.remove(before.row().position());
    }
    if (after == null) {
      tracked.remove(recordId);
      return;
    }
    OutboxRow row = after.row();
    if (row != null) {
      OutboxRow placed = row.position() == OutboxRow.NEW ? row.at(++lastPosition) : row;
      outbox.put(placed.position(), recordId);
      tracked.put(recordId, new Tracked(after.sheet(), placed));
    } else {
      tracked.put(recordId, after);
    }
  }
}
