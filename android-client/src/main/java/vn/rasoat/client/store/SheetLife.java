package vn.rasoat.client.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.ThreeWayMerge;
import vn.rasoat.sync.WireCodec;

/**
 * What happens to one sheet on the tablet, as pure functions; receipts are in {@link ReceiptRules}.
 * Every store applies these and keeps the result.
 */
public final class SheetLife {
  private SheetLife() {}

  /** A sheet begun here. */
  public static Tracked begun(NewSheet begun) {
    return new Tracked(
        new LocalSheet(
            begun.recordId(),
            begun.householdId(),
            begun.roundId(),
            begun.areaCode(),
            begun.interviewDate(),
            begun.startedAt(),
            ThreeWayMerge.nothing(begun.editionId()),
            null,
            null,
            new RecordState.Draft(),
            false),
        null);
  }

  /**
   * After an edit. A row that was never offered is withdrawn; one that was stays, because the
   * server may have it, and the edit waits for its receipt. An edit that changes nothing is none.
   */
  public static Tracked edited(Tracked tracked, Edit edit, Instant at) {
    LocalSheet sheet = tracked.sheet();
    Sheet content = edit.applyTo(sheet.content());
    if (content.equals(sheet.content())) {
      return tracked;
    }
    LocalSheet begun = sheet.startedAt() == null ? sheet.withStartedAt(at) : sheet;
    OutboxRow row = tracked.row();
    OutboxRow kept = row != null && row.offered() ? row : null;
    RecordState state = sheet.state();
    if (state instanceof RecordState.InConflict conflict) {
      return new Tracked(against(begun, begun.base(), content, conflict.current()), kept);
    }
    boolean refused = state instanceof RecordState.Refused;
    return new Tracked(begun.withContent(content, refused ? state : new RecordState.Draft()), kept);
  }

  /**
   * After the user declared it ready: a row of the outbox, or, if an earlier edit is still under
   * way, the promise of one. Without effect where nothing is to be sent.
   *
   * @throws IllegalStateException if it is in conflict, which must be settled first
   */
  public static Tracked ready(
      Tracked tracked, String revisionId, Instant at, @Nullable HouseholdClass tabletClass) {
    LocalSheet sheet = tracked.sheet();
    if (sheet.state() instanceof RecordState.InConflict) {
      throw new IllegalStateException("settle the conflict of " + sheet.recordId() + " first");
    }
    if (!(sheet.state() instanceof RecordState.Draft)
        && !(sheet.state() instanceof RecordState.Refused)) {
      return tracked;
    }
    LocalSheet waiting = sheet.withState(new RecordState.Waiting(revisionId, at, tabletClass));
    return tracked.row() == null ? enqueued(waiting) : new Tracked(waiting, tracked.row());
  }

  /** After the user chose, for each field of a conflict, whose value stays. */
  public static Tracked settled(Tracked tracked, Predicate<String> takeMine) {
    LocalSheet sheet = tracked.sheet();
    if (!(sheet.state() instanceof RecordState.InConflict conflict)) {
      return tracked;
    }
    ServerCopy current = conflict.current();
    Sheet settled =
        ThreeWayMerge.settle(sheet.baseSheet(), sheet.content(), current.sheet(), takeMine);
    return new Tracked(sheet.withServer(settled, current, stateOf(settled, current)), null);
  }

  /**
   * After a pull brought a sheet. Unsynced work stays as it is; what came is kept beside it.
   *
   * @param tracked null if the tablet does not have the sheet
   */
  public static Tracked pulled(@Nullable Tracked tracked, Change.SheetChange change) {
    ServerCopy copy =
        new ServerCopy(
            change.revision(), change.sheet(), change.householdClass(), change.deprivationPoints());
    if (tracked == null) {
      return new Tracked(fromServer(change, copy), null);
    }
    LocalSheet sheet = tracked.sheet().withLeftScope(false);
    if (change.revision() <= sheet.baseRevision()) {
      return new Tracked(sheet, tracked.row());
    }
    RecordState state = sheet.state();
    if (state instanceof RecordState.Synced
        || (state instanceof RecordState.Held && contains(sheet, copy))) {
      return new Tracked(fromServer(change, copy), null);
    }
    if (state instanceof RecordState.InConflict conflict) {
      return change.revision() <= conflict.current().revision()
          ? new Tracked(sheet, tracked.row())
          : new Tracked(against(sheet, sheet.base(), sheet.content(), copy), tracked.row());
    }
    ServerCopy newer = sheet.newer();
    boolean later = newer == null || newer.revision() < copy.revision();
    return new Tracked(later ? sheet.withNewer(copy) : sheet, tracked.row());
  }

  /** After the sheet left the user's area: null removes it, unsynced work is marked and kept. */
  public static @Nullable Tracked leftScope(Tracked tracked) {
    return tracked.sheet().isUnsynced()
        ? new Tracked(tracked.sheet().withLeftScope(true), tracked.row())
        : null;
  }

  /** A waiting sheet with its row. The same sheet gives the same row again. */
  public static Tracked enqueued(LocalSheet sheet) {
    RecordState.Waiting waiting = (RecordState.Waiting) sheet.state();
    Instant startedAt = sheet.startedAt();
    Envelope envelope =
        new Envelope(
            sheet.recordId(),
            waiting.revisionId(),
            sheet.baseRevision(),
            sheet.householdId(),
            sheet.roundId(),
            sheet.areaCode(),
            sheet.interviewDate(),
            startedAt == null ? waiting.readyAt() : startedAt,
            waiting.readyAt(),
            waiting.tabletClass(),
            sheet.content());
    int bytes = WireCodec.text(envelope).getBytes(StandardCharsets.UTF_8).length;
    return new Tracked(sheet, new OutboxRow(OutboxRow.NEW, envelope, bytes, false));
  }

  /** Content that grew from an ancestor, put against what the server has now. */
  static LocalSheet against(
      LocalSheet sheet, @Nullable ServerCopy ancestor, Sheet mine, ServerCopy theirs) {
    Sheet base = ancestor == null ? ThreeWayMerge.nothing(mine.editionId()) : ancestor.sheet();
    ThreeWayMerge.Result result = ThreeWayMerge.merge(base, mine, theirs.sheet());
    if (result instanceof ThreeWayMerge.Clashing clashing) {
      return sheet.withServer(
          mine, ancestor, new RecordState.InConflict(theirs, clashing.fields()));
    }
    Sheet merged = ((ThreeWayMerge.Merged) result).sheet();
    return sheet.withServer(merged, theirs, stateOf(merged, theirs));
  }

  private static RecordState stateOf(Sheet content, ServerCopy server) {
    return content.equals(server.sheet()) ? new RecordState.Synced() : new RecordState.Draft();
  }

  /** Whether nothing of a held edit is missing in what the server has: the commune accepted it. */
  private static boolean contains(LocalSheet sheet, ServerCopy copy) {
    return ThreeWayMerge.merge(sheet.baseSheet(), sheet.content(), copy.sheet())
            instanceof ThreeWayMerge.Merged merged
        && merged.sheet().equals(copy.sheet());
  }

  private static LocalSheet fromServer(Change.SheetChange change, ServerCopy copy) {
    return new LocalSheet(
        change.recordId(),
        change.householdId(),
        change.roundId(),
        change.areaCode(),
        change.interviewDate(),
        null,
        copy.sheet(),
        copy,
        null,
        new RecordState.Synced(),
        false);
  }
}
