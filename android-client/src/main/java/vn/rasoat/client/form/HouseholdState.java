package vn.rasoat.client.form;

import vn.rasoat.text.Wording;

/** Where a household of the list stands, in the words of the list and its filters. */
public enum HouseholdState {
  /** Nothing was written yet. */
  TO_DO("Cần rà soát", "To do"),
  /** A sheet that nobody declared ready. */
  DRAFT("Đang làm", "Draft"),
  /** Ready, and not yet answered by the server. */
  READY("Chờ gửi", "Ready to send"),
  /** The server has it. */
  SENT("Đã gửi", "Sent"),
  /** The server has it, and the commune decides whether it counts. */
  HELD("Chờ xã xem xét", "Waits for the commune"),
  /** The server did not take it. */
  REFUSED("Chưa được nhận", "Not accepted"),
  /** Its result came back. */
  RECHECK("Cần phúc tra", "To re-check"),
  /** Two people answered the same question differently. */
  CONFLICT("Có xung đột", "In conflict"),
  /** Visited, and there was nobody to review. */
  NO_REVIEW("Không rà soát được", "Could not be reviewed");

  private final Wording label;

  HouseholdState(String vi, String en) {
    this.label = new Wording(vi, en);
  }

  /** As people read it. */
  public Wording label() {
    return label;
  }
}
