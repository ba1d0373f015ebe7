package vn.rasoat.client.enrol;

import org.jspecify.annotations.Nullable;
import vn.rasoat.client.sync.Trouble;
import vn.rasoat.text.Wording;

/** Reference data on the tablet that cannot be used: missing, changed, or of a newer app. */
public final class ReferenceDamaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A file that cannot be used.
   *
   * @param file its name, or what the reader said of it
   */
  ReferenceDamaged(String file, @Nullable Throwable cause) {
    super("reference data cannot be used: " + file, cause);
  }

  /** What to tell the user. */
  public static Trouble trouble() {
    return Trouble.of(
        new Wording(
            "Bộ tiêu chí hoặc danh mục địa bàn trên máy bị hỏng hoặc chưa đủ.",
            "The criteria or areas on this tablet are damaged or incomplete."),
        new Wording(
            "Bấm tải lại khi có mạng; phiếu đã ghi không bị ảnh hưởng. Nếu vẫn lỗi, cập nhật"
                + " ứng dụng.",
            "Download again when there is a network; sheets are not touched. If it stays, update"
                + " the app."));
  }
}
