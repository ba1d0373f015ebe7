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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

/**
 * A store without a disk, for tests and for trying the engine out. It keeps every promise but that
 * of outliving the process.
 */
public final class InMemoryStore implements LocalStore {
  private final Map<String, LocalSheet> sheets = new LinkedHashMap<>();
  private final Map<String, FieldRecord> records = new LinkedHashMap<>();
  private final Map<String, Assignment> assignments = new LinkedHashMap<>();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Deque<Attempt> attempts = new ArrayDeque<>();
  private @Nullable String cursor;
  private @Nullable Duration clockOffset;

  @Override
  public synchronized void begin(NewSheet sheet) {
    if (sheets.containsKey(sheet.recordId())) {
      throw new IllegalArgumentException("the sheet " + sheet.recordId() + " is there already");
    }
    put((Tracked) null, SheetLife.begun(sheet));
  }

  @Override
  public synchronized void save(String recordId, Edit edit, Instant at) {
    change(recordId, before -> SheetLife.edited(before, edit, at));
  }

  @Override
  public void leave(String recordId) {
    // Nothing is kept edit by edit here.
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
    return Optional.ofNullable(sheets.get(recordId));
  }

  @Override
  public synchronized List<LocalSheet> list() {
    return new ArrayList<>(sheets.values());
  }

  @Override
  public synchronized List<SheetSummary> listSummaries() {
    return sheets.values().stream().map(SheetSummary::of).collect(Collectors.toList());
  }

  @Override
  public synchronized StoreCounts counts() {
    return StoreCounts.of(sheets.values());
  }

  @Override
  public synchronized List<OutboxRow> offer(long after, int maxRecords, int maxBytes) {
    return outbox.offer(after, maxRecords, maxBytes);
  }

  @Override
  public synchronized List<OutboxRow> listOutbox() {
    return outbox.list();
  }

  @Override
  public synchronized int outboxSize() {
    return outbox.size();
  }

  @Override
  public synchronized boolean hasUnsynced() {
    return outbox.size() > 0
        || sheets.values().stream().anyMatch(it -> Standing.of(it.state()).isUnsynced())
        || records.values().stream().anyMatch(it -> Standing.of(it.state()).isUnsynced());
  }

  @Override
  public synchronized void wipe() {
    if (hasUnsynced()) {
      throw new IllegalStateException("there is unsynced work");
    }
    sheets.clear();
    records.clear();
    assignments.clear();
    attempts.clear();
    cursor = null;
    clockOffset = null;
  }

  @Override
  public synchronized void applyReceipts(List<Receipt> receipts) {
    allOrNothing(() -> receipts.forEach(this::apply));
  }

  private void apply(Receipt receipt) {
    Tracked sheet = tracked(receipt.recordId());
    if (sheet != null) {
      put(sheet, ReceiptRules.received(sheet, receipt));
    }
    TrackedRecord item = trackedRecord(receipt.recordId());
    if (item != null) {
      put(item, FieldLife.received(item, receipt));
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
      Tracked before = tracked(sheet.recordId());
      put(before, SheetLife.pulled(before, sheet));
    } else if (change instanceof Change.AssignmentChange given) {
      assignments.remove(given.assignment().assignmentId());
      if (given.assignment().open()) {
        assignments.put(given.assignment().assignmentId(), given.assignment());
      }
    } else if (change instanceof Change.AreaLeftScope area) {
      areaLeft(area.areaCode());
    } else if (change instanceof Change.RecordLeftScope left) {
      sheetLeft(left.recordId());
      assignments.values().removeIf(each -> left.recordId().equals(each.recordId()));
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

  @Override
  public synchronized List<Assignment> listAssignments() {
    return new ArrayList<>(assignments.values());
  }

  @Override
  public synchronized void addVisit(VisitEnvelope visit) {
    requireNew(visit.recordId());
    put((TrackedRecord) null, FieldLife.visited(visit));
  }

  @Override
  public synchronized List<LocalVisit> listVisits() {
    return records.values().stream()
        .filter(LocalVisit.class::isInstance)
        .map(LocalVisit.class::cast)
        .collect(Collectors.toList());
  }

  @Override
  public synchronized void dropVisit(String recordId) {
    TrackedRecord visit = requireRecord(recordId);
    FieldLife.requireDroppable(visit);
    put(visit, (TrackedRecord) null);
  }

  @Override
  public synchronized void beginMeeting(NewMeeting meeting) {
    requireNew(meeting.recordId());
    put((TrackedRecord) null, FieldLife.begun(meeting));
  }

  @Override
  public synchronized void saveMeeting(String recordId, MeetingRecord content) {
    TrackedRecord before = requireRecord(recordId);
    put(before, FieldLife.saved(before, content));
  }

  @Override
  public synchronized void markMeetingReady(String recordId, String revisionId, Instant at) {
    TrackedRecord before = requireRecord(recordId);
    put(before, FieldLife.ready(before, revisionId, at));
  }

  @Override
  public synchronized Optional<LocalMeeting> findMeeting(String recordId) {
    return records.get(recordId) instanceof LocalMeeting meeting
        ? Optional.of(meeting)
        : Optional.empty();
  }

  @Override
  public synchronized List<LocalMeeting> listMeetings() {
    return records.values().stream()
        .filter(LocalMeeting.class::isInstance)
        .map(LocalMeeting.class::cast)
        .collect(Collectors.toList());
  }

  /** What a database does with a transaction: if one change fails, none was made. */
  private void allOrNothing(Runnable changes) {
    Map<String, LocalSheet> sheetsBefore = new LinkedHashMap<>(sheets);
    Map<String, FieldRecord> recordsBefore = new LinkedHashMap<>(records);
    Map<String, Assignment> assignmentsBefore = new LinkedHashMap<>(assignments);
    Map<Long, OutboxRow> outboxBefore = outbox.copy();
    try {
      changes.run();
    } catch (RuntimeException e) {
      sheets.clear();
      sheets.putAll(sheetsBefore);
      records.clear();
      records.putAll(recordsBefore);
      assignments.clear();
      assignments.putAll(assignmentsBefore);
      outbox.restore(outboxBefore);
      throw e;
    }
  }

  private void areaLeft(AreaCode area) {
    list().stream()
        .filter(sheet -> isIn(area, sheet.areaCode()))
        .forEach(sheet -> sheetLeft(sheet.recordId()));
    for (FieldRecord item : new ArrayList<>(records.values())) {
      TrackedRecord before = trackedRecord(item.recordId());
      if (before != null && isIn(area, item.areaCode())) {
        put(before, FieldLife.leftScope(before));
      }
    }
    assignments.values().removeIf(each -> isIn(area, each.areaCode()));
  }

  private static boolean isIn(AreaCode area, AreaCode own) {
    return own.equals(area) || own.value().startsWith(area.value() + "-");
  }

  private void sheetLeft(String recordId) {
    Tracked before = tracked(recordId);
    if (before != null) {
      put(before, SheetLife.leftScope(before));
    }
  }

  private @Nullable Tracked tracked(String recordId) {
    LocalSheet sheet = sheets.get(recordId);
    return sheet == null ? null : new Tracked(sheet, outbox.find(recordId));
  }

  private @Nullable TrackedRecord trackedRecord(String recordId) {
    FieldRecord item = records.get(recordId);
    return item == null ? null : new TrackedRecord(item, outbox.find(recordId));
  }

  private void requireNew(String recordId) {
    if (records.containsKey(recordId)) {
      throw new IllegalArgumentException("the record " + recordId + " is there already");
    }
  }

  private TrackedRecord requireRecord(String recordId) {
    TrackedRecord found = trackedRecord(recordId);
    if (found == null) {
      throw new IllegalArgumentException("there is no record " + recordId);
    }
    return found;
  }

  private void change(String recordId, UnaryOperator<Tracked> change) {
    Tracked before = tracked(recordId);
    if (before == null) {
      throw new IllegalArgumentException("there is no sheet " + recordId);
    }
    put(before, change.apply(before));
  }

  /** Sheet and row together; null for gone. */
  private void put(@Nullable Tracked before, @Nullable Tracked after) {
    outbox.put(before == null ? null : before.row(), after == null ? null : after.row());
    if (after != null) {
      sheets.put(after.sheet().recordId(), after.sheet());
    } else if (before != null) {
      sheets.remove(before.sheet().recordId());
    }
  }

  private void put(@Nullable TrackedRecord before, @Nullable TrackedRecord after) {
    outbox.put(before == null ? null : before.row(), after == null ? null : after.row());
    if (after != null) {
      records.put(after.item().recordId(), after.item());
    } else if (before != null) {
      records.remove(before.item().recordId());
    }
  }
}
