package vn.rasoat.client.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;
import vn.rasoat.text.Wording;

/**
 * Why something did not work, in people's words.
 *
 * @param what happened
 * @param nextStep what to do now
 * @param retryAfter how long the server asked to wait; null if it did not
 * @param problem what the server said; null if it said nothing
 */
public record Trouble(
    Wording what, Wording nextStep, @Nullable Duration retryAfter, @Nullable Problem problem) {

  private static final Wording SAME_AGAIN =
      new Wording(
          "Kiểm tra sóng hoặc Wi-Fi rồi bấm lại; những gì đã nhập vẫn còn.",
          "Check the signal or Wi-Fi and press again; what was entered is still there.");

  /** Trouble that the device found by itself. */
  public static Trouble of(Wording what, Wording nextStep) {
    return new Trouble(what, nextStep, null, null);
  }

  /**
   * What a request that was not answered well means.
   *
   * @throws IllegalArgumentException for one that was
   */
  public static Trouble of(LinkResult<?> result) {
    if (result instanceof LinkResult.Failed<?> failed) {
      Problem problem = failed.problem();
      return new Trouble(problem.detail(), problem.type().nextStep(), failed.retryAfter(), problem);
    }
    if (result instanceof LinkResult.Unreachable<?> unreachable) {
      return of(unreachable.obstacle());
    }
    if (result instanceof LinkResult.NotUnderstood<?>) {
      return notOurs();
    }
    throw new IllegalArgumentException("there is no trouble");
  }

  /** Something answered, but not a server of this program. */
  public static Trouble notOurs() {
    return of(
        new Wording(
            "Nơi trả lời không phải máy chủ Rà Soát.", "What answered is not a Rà Soát server."),
        new Wording(
            "Nếu đang dùng Wi-Fi công cộng, mở trình duyệt để đăng nhập Wi-Fi hoặc chuyển sang"
                + " mạng di động; rồi kiểm tra lại địa chỉ máy chủ.",
            "On a public Wi-Fi, open the browser and sign in to it or use mobile data; then check"
                + " the address of the server."));
  }

  private static Trouble of(Obstacle obstacle) {
    return switch (obstacle) {
      case NO_CONNECTION ->
          of(
              new Wording("Không kết nối được máy chủ.", "The server could not be reached."),
              SAME_AGAIN);
      case UNKNOWN_HOST ->
          of(
              new Wording(
                  "Không tìm thấy máy chủ mang địa chỉ này.", "No server has this address."),
              new Wording(
                  "Kiểm tra sóng hoặc Wi-Fi, rồi kiểm tra từng chữ của địa chỉ.",
                  "Check the signal or Wi-Fi, then each letter of the address."));
      case CERTIFICATE_DATE ->
          of(
              new Wording(
                  "Không lập được kết nối an toàn: ngày giờ của máy có thể sai.",
                  "No secure connection: the tablet's date may be wrong."),
              new Wording(
                  "Mở Cài đặt của máy, bật ngày giờ tự động rồi thử lại.",
                  "Open the tablet's settings, let date and time set themselves, try again."));
      case NOT_SECURE ->
          of(
              new Wording(
                  "Không lập được kết nối an toàn với máy chủ.",
                  "No secure connection to the server could be made."),
              new Wording(
                  "Không nhập mật khẩu. Đổi sang mạng khác; nếu vẫn vậy, báo quản trị viên.",
                  "Do not enter the password. Use another network; if it stays, tell the"
                      + " administrator."));
      case CLEARTEXT ->
          of(
              new Wording(
                  "Ứng dụng này chỉ kết nối có mã hoá.",
                  "This app only uses connections with encryption."),
              new Wording(
                  "Nhập địa chỉ bắt đầu bằng https://.",
                  "Enter an address that begins with https://."));
    };
  }
}
