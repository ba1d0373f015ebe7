package vn.rasoat.client.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The outbox of an {@link InMemoryStore}. */
final class InMemoryOutbox {
  private final TreeMap<Long, OutboxRow> rows = new TreeMap<>();
  private final Map<String, Long> positions = new HashMap<>();
  private long lastPosition = OutboxRow.NEW;

  @Nullable OutboxRow find(String recordId) {
    Long position = positions.get(recordId);
    return position == null ? null : rows.get(position);
  }

  List<OutboxRow> list() {
    return new ArrayList<>(rows.values());
  }

  int size() {
    return rows.size();
  }

  /** Replaces a record's row; one without a position gets the last. */
  void put(@Nullable OutboxRow before, @Nullable OutboxRow after) {
    if (before != null) {
      rows.remove(before.position());
      positions.remove(before.recordId());
    }
    if (after != null) {
      OutboxRow placed = after.position() == OutboxRow.NEW ? after.at(++lastPosition) : after;
      rows.put(placed.position(), placed);
      positions.put(placed.recordId(), placed.position());
    }
  }

  List<OutboxRow> offer(long after, int maxRecords, int maxBytes) {
    List<OutboxRow> offered = new ArrayList<>();
    int bytes = 0;
    for (OutboxRow row : rows.tailMap(after, false).values()) {
      bytes += row.bytes() + 1;
      if (!offered.isEmpty() && (offered.size() == maxRecords || bytes > maxBytes)) {
        break;
      }
      offered.add(row.asOffered());
    }
    offered.forEach(row -> rows.put(row.position(), row));
    return offered;
  }

  Map<Long, OutboxRow> copy() {
    return new TreeMap<>(rows);
  }

  void restore(Map<Long, OutboxRow> copy) {
    rows.clear();
    rows.putAll(copy);
    positions.clear();
    copy.forEach((position, row) -> positions.put(row.recordId(), position));
  }
}
