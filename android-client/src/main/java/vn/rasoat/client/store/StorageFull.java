package vn.rasoat.client.store;

import vn.rasoat.text.Wording;

/** There is no room to write. Nothing was changed, and everything stored before is there. */
public final class StorageFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What happened. */
  public StorageFull(Throwable cause) {
    super("there is no room to write", cause);
  }

  /** The sentence for people. */
  public static Wording text() {
    return new Wording(
        "Máy đã hết chỗ lưu nên chưa ghi được câu này. Hãy xóa bớt ảnh hoặc ứng dụng khác, rồi"
            + " nhập lại.",
        "The tablet is full, so this was not saved. Remove other photos or apps, then enter it"
            + " again.");
  }
}
