package vn.rasoat.server.inbox;

import org.jspecify.annotations.Nullable;
import vn.rasoat.sync.Receipt;

/** What became of an edit once it was held against what is stored. */
sealed interface Decision {

  /** The answer to the tablet. */
  Receipt receipt();

  /**
   * It is kept.
   *
   * @param sheetId the sheet it became current in; null where it did not
   * @param number the server's number there; null where it did not
   * @param merged JSON of what became current where that is not what was sent
   */
  record Kept(
      RevisionStatus status,
      @Nullable String sheetId,
      @Nullable Integer number,
      @Nullable String merged,
      Receipt receipt)
      implements Decision {}

  /** It is not stored. */
  record NotStored(Receipt.Refused receipt) implements Decision {}
}
