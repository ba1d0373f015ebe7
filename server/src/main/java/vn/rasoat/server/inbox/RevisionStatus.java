package vn.rasoat.server.inbox;

import vn.rasoat.text.Wording;

/** What became of a revision that was received. */
public enum RevisionStatus {
  /** Became current as it was sent. */
  ACCEPTED(new Wording("Đã nhận", "Accepted")),
  /** Became current together with another edit. */
  MERGED(new Wording("Đã nhận, gộp với bản khác", "Accepted, merged with another edit")),
  /** Kept beside: another edit touched the same fields. */
  CONFLICT(new Wording("Trùng chỗ sửa, lưu bên cạnh", "In conflict, kept beside")),
  /** Waits for the commune to accept or drop it. */
  HELD(new Wording("Chờ xã quyết định", "Waits for the commune")),
  /** The commune did not take it; kept. */
  DROPPED(new Wording("Xã không nhận, vẫn lưu", "Not taken by the commune, kept"));

  private final Wording label;

  RevisionStatus(Wording label) {
    this.label = label;
  }

  /** The words people read. */
  public Wording label() {
    return label;
  }
}
