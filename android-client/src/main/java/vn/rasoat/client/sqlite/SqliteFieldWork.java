package vn.rasoat.client.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.FieldLife;
import vn.rasoat.client.store.FieldRecord;
import vn.rasoat.client.store.FieldWork;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.LocalVisit;
import vn.rasoat.client.store.NewMeeting;
import vn.rasoat.client.store.OutboxRow;
import vn.rasoat.client.store.TrackedRecord;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

/** Visits, meetings and assignments of a {@link SqliteLocalStore}, which holds the lock. */
final class SqliteFieldWork implements FieldWork {
  private final Guarded guarded;
  private final RecordTable records;
  private final OutboxTable outbox;

  SqliteFieldWork(Guarded guarded, RecordTable records, OutboxTable outbox) {
    this.guarded = guarded;
    this.records = records;
    this.outbox = outbox;
  }

  @Override
  public List<Assignment> listAssignments() {
    return guarded.read(records::assignments);
  }

  @Override
  public void addVisit(VisitEnvelope visit) {
    add(FieldLife.visited(visit));
  }

  @Override
  public List<LocalVisit> listVisits() {
    return all(LocalVisit.class);
  }

  @Override
  public void dropVisit(String recordId) {
    TrackedRecord visit = require(recordId);
    FieldLife.requireDroppable(visit);
    guarded.write(() -> put(visit, null));
  }

  @Override
  public void beginMeeting(NewMeeting meeting) {
    add(FieldLife.begun(meeting));
  }

  @Override
  public void saveMeeting(String recordId, MeetingRecord content) {
    TrackedRecord before = require(recordId);
    TrackedRecord after = FieldLife.saved(before, content);
    guarded.write(() -> put(before, after));
  }

  @Override
  public void markMeetingReady(String recordId, String revisionId, Instant at) {
    TrackedRecord before = require(recordId);
    TrackedRecord after = FieldLife.ready(before, revisionId, at);
    guarded.write(() -> put(before, after));
  }

  @Override
  public Optional<LocalMeeting> findMeeting(String recordId) {
    FieldRecord found = guarded.read(() -> records.find(recordId));
    return found instanceof LocalMeeting meeting ? Optional.of(meeting) : Optional.empty();
  }

  @Override
  public List<LocalMeeting> listMeetings() {
    return all(LocalMeeting.class);
  }

  /** Applies a receipt inside the transaction of its batch. */
  void apply(Receipt receipt) {
    TrackedRecord before = load(receipt.recordId());
    if (before != null) {
      put(before, FieldLife.received(before, receipt));
    }
  }

  /** Takes away what left the user's area, inside the transaction of its page. */
  void areaLeft(String areaCode) {
    for (String recordId : records.idsIn(areaCode)) {
      TrackedRecord before = load(recordId);
      if (before != null) {
        put(before, FieldLife.leftScope(before));
      }
    }
    records.assignmentsLeft(areaCode);
  }

  private <T> List<T> all(Class<T> kind) {
    return guarded.read(records::list).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(Collectors.toList());
  }

  private void add(TrackedRecord begun) {
    guarded.write(
        () -> {
          String recordId = begun.item().recordId();
          if (records.find(recordId) != null) {
            throw new IllegalArgumentException("the record " + recordId + " is there already");
          }
          put(null, begun);
        });
  }

  private TrackedRecord require(String recordId) {
    TrackedRecord found = guarded.read(() -> load(recordId));
    if (found == null) {
      throw new IllegalArgumentException("there is no record " + recordId);
    }
    return found;
  }

  private @Nullable TrackedRecord load(String recordId) {
    FieldRecord item = records.find(recordId);
    return item == null ? null : new TrackedRecord(item, outbox.find(recordId));
  }

  private void put(@Nullable TrackedRecord before, @Nullable TrackedRecord after) {
    OutboxRow rowBefore = before == null ? null : before.row();
    outbox.put(rowBefore, after == null ? null : after.row());
    FieldRecord itemBefore = before == null ? null : before.item();
    FieldRecord itemAfter = after == null ? null : after.item();
    if (itemBefore == null || !itemBefore.equals(itemAfter)) {
      records.put(itemBefore, itemAfter);
    }
  }
}
