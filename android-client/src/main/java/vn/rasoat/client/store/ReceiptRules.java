package vn.rasoat.client.store;

import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.Receipt;

/**
 * What a receipt does to a sheet: pure functions. "Sent" is the content of the row, "content" what
 * the user sees now; they differ if there were edits while the row was under way.
 */
public final class ReceiptRules {
  /** A sheet's receipt without a result: the next pull brings it. */
  private static final Receipt.Result NOT_TOLD = new Receipt.Result(null, 0, null);

  private ReceiptRules() {}

  /**
   * After a receipt. One that does not answer the row changes nothing: it is late or not ours.
   *
   * @return null if the sheet is to be removed from the tablet
   */
  public static @Nullable Tracked received(Tracked tracked, Receipt receipt) {
    OutboxRow row = tracked.row();
    if (row == null || !row.revisionId().equals(receipt.revisionId())) {
      return tracked;
    }
    LocalSheet sheet = tracked.sheet();
    if (receipt instanceof Receipt.Accepted accepted) {
      return accepted(sheet, row, accepted.revision(), accepted.result());
    }
    if (receipt instanceof Receipt.AlreadyReceived already) {
      return accepted(sheet, row, already.revision(), already.result());
    }
    if (receipt instanceof Receipt.Held held) {
      return held(sheet, row, held);
    }
    if (receipt instanceof Receipt.Refused refused) {
      return refused(tracked, row, refused);
    }
    return conflict(sheet, row, (Receipt.Conflict) receipt);
  }

  private static @Nullable Tracked accepted(
      LocalSheet sheet, OutboxRow row, int revision, Receipt.@Nullable Result told) {
    Receipt.Result result = told == null ? NOT_TOLD : told;
    Sheet sent = row.envelope().sheet();
    Sheet merged = result.merged();
    HouseholdClass householdClass = result.householdClass();
    ServerCopy accepted =
        new ServerCopy(
            revision, merged == null ? sent : merged, householdClass, result.deprivationPoints());
    ServerCopy current = later(sheet.newer(), accepted);
    LocalSheet informed = sheet.withNewer(null);
    if (sheet.content().equals(sent)) {
      return sheet.leftScope()
          ? null
          : new Tracked(
              informed.withServer(current.sheet(), current, new RecordState.Synced()), null);
    }
    ServerCopy ancestor = new ServerCopy(row.envelope().baseRevision(), sent, householdClass, 0);
    return resumed(sheet, SheetLife.against(informed, ancestor, sheet.content(), current));
  }

  private static Tracked held(LocalSheet sheet, OutboxRow row, Receipt.Held held) {
    return sheet.content().equals(row.envelope().sheet())
        ? new Tracked(sheet.withState(new RecordState.Held(held.reason())), null)
        : resumed(sheet, sheet);
  }

  /** "Try later" is said of a moment, not of the sheet: the row stays. */
  private static Tracked refused(Tracked tracked, OutboxRow row, Receipt.Refused refused) {
    LocalSheet sheet = tracked.sheet();
    if (refused.problem().type() == ProblemType.TRY_LATER) {
      return tracked;
    }
    boolean followed =
        sheet.state() instanceof RecordState.Waiting waiting
            && !waiting.revisionId().equals(row.revisionId());
    return followed
        ? SheetLife.enqueued(sheet)
        : new Tracked(sheet.withState(new RecordState.Refused(refused.problem())), null);
  }

  private static Tracked conflict(LocalSheet sheet, OutboxRow row, Receipt.Conflict conflict) {
    ServerCopy told = new ServerCopy(conflict.currentRevision(), conflict.current(), null, 0);
    ServerCopy current = later(sheet.newer(), told);
    LocalSheet informed = sheet.withNewer(null);
    if (current.equals(told) && sheet.content().equals(row.envelope().sheet())) {
      return new Tracked(
          informed.withState(new RecordState.InConflict(told, conflict.fields())), null);
    }
    return resumed(sheet, SheetLife.against(informed, sheet.base(), sheet.content(), current));
  }

  /** What a pull brought before, if it is later than what the receipt tells. */
  private static ServerCopy later(@Nullable ServerCopy newer, ServerCopy told) {
    return newer != null && newer.revision() > told.revision() ? newer : told;
  }

  /** Goes on with edits made meanwhile: if they had been declared ready, they are enqueued now. */
  private static Tracked resumed(LocalSheet before, LocalSheet after) {
    boolean waited = before.state() instanceof RecordState.Waiting;
    boolean toSend =
        after.state() instanceof RecordState.Draft || after.state() instanceof RecordState.Waiting;
    return waited && toSend
        ? SheetLife.enqueued(after.withState(before.state()))
        : new Tracked(after, null);
  }
}
