package vn.rasoat.client.sqlite;

import java.util.List;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.text.Wording;

/**
 * What became of a damaged store.
 *
 * @param kept sheets that could be read, those of the outbox included
 * @param lostWork sheets with unsynced work that could not be read, as far as the list knew them:
 *     they must be taken anew
 * @param lostParts other rows that could not be read; what the server has of them comes with the
 *     next pull
 */
public record DamageReport(int kept, List<SheetSummary> lostWork, int lostParts) {
  public DamageReport {
    lostWork = List.copyOf(lostWork);
  }

  /** The sentence for people. */
  public Wording text() {
    return lostWork.isEmpty()
        ? new Wording(
            "Bộ nhớ của máy bị hỏng một phần. Đã giữ lại "
                + kept
                + " phiếu, không mất phiếu nào chưa gửi; phần còn thiếu sẽ được tải lại từ máy chủ"
                + " khi đồng bộ.",
            "A part of this tablet's storage was damaged. "
                + kept
                + " sheets were kept and no unsent one was lost; what is missing comes from the"
                + " server with the next sync.")
        : new Wording(
            "Bộ nhớ của máy bị hỏng một phần. Đã giữ lại "
                + kept
                + " phiếu; "
                + lostWork.size()
                + " phiếu có phần chưa gửi không đọc được và phải hỏi lại.",
            "A part of this tablet's storage was damaged. "
                + kept
                + " sheets were kept; "
                + lostWork.size()
                + " with unsent work cannot be read and must be taken again.");
  }
}
