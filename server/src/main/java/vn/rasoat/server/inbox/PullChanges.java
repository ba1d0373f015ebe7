package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.Cursor;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.SyncLimits;

/**
 * Reads the changes in the areas of a user since a cursor. Each village or commune of the scope is
 * read by the positions of its commune's feed, so an area assigned later begins from its beginning,
 * and a commune in which someone writes right now holds up no other.
 */
@Singleton
public class PullChanges {
  private final InboxStore store;
  private final AssignmentStore assignments;
  private final ReadTransaction reads;
  private final Clock clock;

  PullChanges(InboxStore store, AssignmentStore assignments, ReadTransaction reads, Clock clock) {
    this.store = store;
    this.assignments = assignments;
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * One page.
   *
   * @param limit most changes wanted, 1 to {@link SyncLimits#MAX_PAGE}; the page also ends at
   *     {@link SyncLimits#MAX_PAGE_BYTES}, though never before its first change
   */
  public PullPage pull(Actor actor, Cursor cursor, int limit) {
    actor.requireAny(Role.ENUMERATOR, Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR);
    return reads.run(() -> page(actor.scope(), cursor, limit));
  }

  private PullPage page(AreaScope scope, Cursor cursor, int limit) {
    Map<AreaCode, Feed> feeds = feeds(scope);
    Page page = new Page(limit);
    // Told once: the new cursor does not know these areas any more.
    cursor.positions().keySet().stream()
        .filter(area -> hasLeft(area, feeds.keySet()))
        .forEach(area -> page.add(new Change.AreaLeftScope(area), 0));
    Map<AreaCode, Long> positions = new LinkedHashMap<>();
    boolean more = false;
    for (Map.Entry<AreaCode, Feed> feed : feeds.entrySet()) {
      long position = read(feed.getValue(), cursor.positionOf(feed.getKey()), scope, page);
      positions.put(feed.getKey(), position);
      more = more || (page.isFull() && !list(feed.getValue(), position, 1).isEmpty());
    }
    return new PullPage(page.changes, new Cursor(positions).text(), more, clock.instant());
  }

  /** Adds what follows a position until the feed ends or the page is full; tells how far it got. */
  private long read(Feed feed, long after, AreaScope scope, Page page) {
    long position = after;
    boolean rest = true;
    while (rest && !page.isFull()) {
      int wanted = page.room();
      List<FeedEntry> rows = list(feed, position, wanted);
      rest = rows.size() == wanted;
      for (FeedEntry row : rows) {
        if (page.isFull()) {
          return position;
        }
        add(row, scope, page);
        position = row.position();
      }
    }
    return position;
  }

  /**
   * Whether an area of the cursor is nobody's any more. A village whose whole commune is now read
   * is not; a commune of which only villages are left is, because these are told again from the
   * start.
   */
  private static boolean hasLeft(AreaCode area, Set<AreaCode> now) {
    return switch (area.level()) {
      case VILLAGE, COMMUNE -> !now.contains(area) && !now.contains(area.commune());
      case DISTRICT, PROVINCE -> false;
    };
  }

  private Map<AreaCode, Feed> feeds(AreaScope scope) {
    Map<String, Feed> sorted = new TreeMap<>();
    for (String path : scope.paths()) {
      String code = AreaScope.codeOf(path);
      switch (new AreaCode(code).level()) {
        case VILLAGE -> sorted.put(code, new Feed(path, true));
        case COMMUNE -> sorted.put(code, new Feed(code, false));
        case DISTRICT, PROVINCE ->
            store
                .listCommunes(path)
                .forEach(commune -> sorted.put(commune, new Feed(commune, false)));
      }
    }
    Map<AreaCode, Feed> feeds = new LinkedHashMap<>();
    sorted.forEach((code, feed) -> feeds.put(new AreaCode(code), feed));
    return feeds;
  }

  /** What follows a position, sheets and assignments in one order. */
  private List<FeedEntry> list(Feed feed, long after, int limit) {
    String key = feed.key();
    List<FeedEntry> entries =
        new ArrayList<>(
            feed.ofVillage()
                ? store.listFeedOfVillage(key, after, limit)
                : store.listFeedOfCommune(key, after, limit));
    List<AssignmentRow> given =
        feed.ofVillage()
            ? assignments.listFeedOfVillage(key, after, limit)
            : assignments.listFeedOfCommune(key, after, limit);
    if (given.isEmpty()) {
      return entries;
    }
    entries.addAll(given);
    entries.sort(Comparator.comparingLong(FeedEntry::position));
    return entries.subList(0, Math.min(limit, entries.size()));
  }

  private static void add(FeedEntry entry, AreaScope scope, Page page) {
    if (entry instanceof AssignmentRow assignment) {
      page.add(assignment.change(), assignment.content().length());
    } else if (entry instanceof FeedRow sheet) {
      add(sheet, scope, page);
    }
  }

  private static void add(FeedRow row, AreaScope scope, Page page) {
    if (!row.leftVillage()) {
      page.add(change(row), row.content().getBytes(StandardCharsets.UTF_8).length);
    } else if (!scope.covers(row.areaPath())) {
      page.add(new Change.RecordLeftScope(row.recordId()), row.recordId().length());
    }
    // A sheet that moved within the scope is told by its place in the new village.
  }

  private static Change.SheetChange change(FeedRow row) {
    String code = AreaScope.codeOf(row.areaPath());
    String resultClass = row.resultClass();
    return new Change.SheetChange(
        row.recordId(),
        row.householdId(),
        row.roundId(),
        new AreaCode(code),
        row.revision(),
        LocalDate.parse(row.interviewDate()),
        resultClass == null ? null : HouseholdClass.ofCode(resultClass),
        row.resultPoints(),
        SheetText.read(row.editionId(), row.content()));
  }

  /**
   * One area read by itself.
   *
   * @param key path of a village, or code of a commune
   */
  private record Feed(String key, boolean ofVillage) {}

  /** What fits into one answer. */
  private static final class Page {
    /** Room for what stands around the content of a change. */
    private static final int ENVELOPE_BYTES = 400;

    private final List<Change> changes = new ArrayList<>();
    private final int limit;
    private long bytes;

    Page(int limit) {
      this.limit = limit;
    }

    void add(Change change, int contentBytes) {
      changes.add(change);
      bytes += contentBytes + ENVELOPE_BYTES;
    }

    int room() {
      return limit - changes.size();
    }

    boolean isFull() {
      return changes.size() >= limit || bytes >= SyncLimits.MAX_PAGE_BYTES;
    }
  }
}
