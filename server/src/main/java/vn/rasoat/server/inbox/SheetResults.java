package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.server.platform.events.ReviewEventListener;

/** Keeps what the judgement answered beside the sheet, for receipts and the feed. */
@Singleton
class SheetResults implements ReviewEventListener {
  private final InboxStore sheets;

  SheetResults(InboxStore sheets) {
    this.sheets = sheets;
  }

  @Override
  public void on(ReviewEvent event) {
    if (event instanceof Classified judged) {
      HouseholdClass householdClass = judged.householdClass();
      sheets.setResult(
          judged.roundId(),
          judged.householdId(),
          householdClass == null ? null : householdClass.code(),
          judged.deprivationPoints());
    }
  }
}
