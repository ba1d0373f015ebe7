package vn.rasoat.client.store;

import vn.rasoat.text.Wording;

/** How an attempt to sync ended, in the words of the status screen. */
public enum AttemptOutcome {
  COMPLETE("Đã đồng bộ xong.", "Sync is complete."),
  NO_SIGNAL(
      "Chưa có mạng; phiếu vẫn an toàn trên máy và sẽ tự gửi khi có mạng.",
      "No signal; the sheets are safe here and will be sent when there is one."),
  REPLY_LOST(
      "Mất mạng khi đang gửi; sẽ gửi lại, không bị trùng.",
      "The connection broke while sending; it will be sent again without duplicates."),
  SERVER_BUSY("Máy chủ đang bận; sẽ tự gửi lại.", "The server is busy; it will be tried again."),
  SIGN_IN_NEEDED(
      "Cần đăng nhập lại để gửi; phiếu vẫn an toàn trên máy.",
      "Sign in again to send; the sheets are safe here."),
  STOPPED_BY_SERVER("Máy chủ không nhận lần gửi này.", "The server did not take this attempt."),
  REPLY_NOT_UNDERSTOOD(
      "Trả lời không phải của máy chủ Rà Soát; hãy kiểm tra mạng hoặc cập nhật ứng dụng.",
      "The reply is not from a Rà Soát server; check the network or update the app.");

  private final Wording text;

  AttemptOutcome(String vi, String en) {
    this.text = new Wording(vi, en);
  }

  /** The sentence for people. */
  public Wording text() {
    return text;
  }
}
