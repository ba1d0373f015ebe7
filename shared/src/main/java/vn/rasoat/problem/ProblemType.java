package vn.rasoat.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.rasoat.text.Wording;

/**
 * The catalogue of problems: a stable code, the HTTP status, one sentence in both languages and the
 * next step. Codes are part of the protocol and never change their meaning.
 */
public enum ProblemType {
  NOT_READABLE(
      400,
      w("Dữ liệu gửi lên không đọc được.", "What was sent cannot be read."),
      w("Cập nhật ứng dụng rồi gửi lại.", "Update the app, then send again.")),
  BAD_REQUEST(
      400,
      w("Yêu cầu không hợp lệ.", "The request is not valid."),
      w("Kiểm tra các ô được nêu rồi thử lại.", "Check the fields named and try again.")),
  CURSOR_NOT_VALID(
      400,
      w("Mốc đồng bộ không hợp lệ.", "The sync cursor is not valid."),
      w(
          "Tải lại từ đầu: gửi yêu cầu không kèm mốc; phiếu chưa gửi vẫn giữ nguyên.",
          "Pull from the beginning without a cursor; unsent sheets stay as they are.")),
  NOT_SIGNED_IN(
      401,
      w("Bạn chưa đăng nhập hoặc phiên đã hết hạn.", "You are not signed in or it has expired."),
      w("Đăng nhập lại.", "Sign in again.")),
  WRONG_CREDENTIALS(
      401,
      w("Tên đăng nhập hoặc mật khẩu không đúng.", "User name or password is wrong."),
      w(
          "Nhập lại, hoặc xin quản trị viên cấp mật khẩu một lần.",
          "Try again, or ask the administrator for a one-time password.")),
  ACCOUNT_LOCKED(
      401,
      w("Tài khoản này đang bị khóa.", "This account is locked."),
      w(
          "Liên hệ quản trị viên; phiếu chưa gửi vẫn an toàn trên máy.",
          "Ask the administrator; unsent sheets are safe on the tablet.")),
  REFRESH_NOT_VALID(
      401,
      w("Phiên làm việc không còn hiệu lực.", "The session is no longer valid."),
      w("Đăng nhập lại; phiếu chưa gửi vẫn an toàn.", "Sign in again; unsent sheets are safe.")),
  PASSWORD_CHANGE_REQUIRED(
      403,
      w(
          "Mật khẩu một lần phải được đổi trước khi làm việc.",
          "The one-time password must be changed first."),
      w("Mở trang đổi mật khẩu.", "Open the page to change your password.")),
  NOT_PERMITTED(
      403,
      w("Tài khoản của bạn không có quyền làm việc này.", "Your account may not do this."),
      w(
          "Nhờ người có thẩm quyền, hoặc quản trị viên.",
          "Ask whoever is in charge, or the administrator.")),
  AREA_OUT_OF_SCOPE(
      403,
      w("Địa bàn này không thuộc phạm vi của bạn.", "This area is outside your scope."),
      w(
          "Chọn địa bàn được giao, hoặc nhờ quản trị viên giao thêm.",
          "Choose an area assigned to you, or ask the administrator.")),
  DEVICE_NOT_ENROLLED(
      403,
      w(
          "Máy tính bảng này chưa được đăng ký với máy chủ.",
          "This tablet is not registered with the server."),
      w(
          "Xin cán bộ xã một mã đăng ký máy; phiếu trên máy vẫn giữ nguyên.",
          "Ask the commune for a registration code; sheets on the tablet stay as they are.")),
  DEVICE_REVOKED(
      403,
      w("Máy tính bảng này đã bị thu hồi.", "This tablet was revoked."),
      w(
          "Phiếu chưa gửi vẫn gửi được; muốn làm tiếp, hãy liên hệ cán bộ xã.",
          "Unsent sheets can still be sent; to work on, ask the commune.")),
  ENROL_CODE_NOT_VALID(
      403,
      w(
          "Mã đăng ký máy không đúng hoặc không còn dùng được.",
          "The registration code is wrong or can no longer be used."),
      w(
          "Kiểm tra từng ký tự, hoặc xin cán bộ xã cấp mã mới.",
          "Check each character, or ask the commune for a new code.")),
  FORM_EXPIRED(
      403,
      w(
          "Trang này đã mở quá lâu nên chưa được lưu.",
          "This page was open too long and was not saved."),
      w("Mở lại trang rồi thử lại.", "Open the page again and retry.")),
  NOT_FOUND(
      404,
      w("Không tìm thấy nội dung này.", "This cannot be found."),
      w(
          "Kiểm tra đường dẫn hoặc quay lại danh sách.",
          "Check the address or go back to the list.")),
  METHOD_NOT_ALLOWED(
      405,
      w("Cách gọi này không được hỗ trợ.", "This way of calling is not supported."),
      w("Xem tài liệu API.", "See the API documentation.")),
  ALREADY_EXISTS(
      409,
      w("Mục này đã có.", "This exists already."),
      w("Mở mục đã có để sửa.", "Open the existing one to change it.")),
  STAGE_ALREADY_CLOSED(
      409,
      w("Giai đoạn này đã được chốt.", "This stage is closed already."),
      w("Xem kết quả đã chốt.", "See the closed result.")),
  STAGE_OUT_OF_ORDER(
      409,
      w("Chưa thể chốt giai đoạn này.", "This stage cannot be closed yet."),
      w("Chốt kết quả sơ bộ trước.", "Close the preliminary stage first.")),
  STALE_PAGE(
      409,
      w("Nội dung đã thay đổi từ khi bạn mở trang.", "This has changed since you opened the page."),
      w("Tải lại trang rồi làm lại.", "Reload the page and do it again.")),
  FILE_ID_REUSED(
      409,
      w("Mã tệp này đã dùng cho một tệp khác.", "This file id was used for another file."),
      w(
          "Ứng dụng cần gửi tệp với mã mới; tệp vẫn ở trên máy.",
          "The app must send the file under a new id; it stays on the tablet.")),
  FILE_OFFSET_CONFLICT(
      409,
      w("Phần tệp gửi lên không nối tiếp phần đã có.", "This part does not follow what is there."),
      w(
          "Hỏi lại máy chủ đã nhận đến đâu rồi gửi tiếp từ chỗ đó.",
          "Ask how far the file has come, then go on from there.")),
  TUS_VERSION(
      412,
      w(
          "Phiên bản giao thức gửi tệp không được hỗ trợ.",
          "This version of the upload protocol is not supported."),
      w("Cập nhật ứng dụng; cần tus 1.0.0.", "Update the app; tus 1.0.0 is needed.")),
  TOO_LARGE(
      413,
      w("Dữ liệu gửi lên quá lớn.", "What was sent is too large."),
      w(
          "Chia thành nhiều lần gửi nhỏ hơn; chưa có gì được lưu.",
          "Send it in smaller parts; nothing was stored.")),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      w("Kiểu dữ liệu này không được hỗ trợ.", "This kind of content is not supported."),
      w("Gửi application/json.", "Send application/json.")),
  RANGE_NOT_SATISFIABLE(
      416,
      w("Tệp không có đoạn được yêu cầu.", "The file does not have the part asked for."),
      w("Tải lại tệp từ đầu.", "Download the file from the beginning.")),
  SHEET_NOT_VALID(
      422,
      w(
          "Phiếu chưa được nhận vì có chỗ chưa đúng.",
          "The sheet was not accepted: some fields are not right."),
      w(
          "Mở phiếu, sửa các chỗ được nêu rồi gửi lại.",
          "Open the sheet, mend the fields named, send again.")),
  RECORD_NOT_VALID(
      422,
      w(
          "Bản ghi chưa được nhận vì có chỗ chưa đúng.",
          "The record was not accepted: some fields are not right."),
      w(
          "Mở bản ghi, sửa các chỗ được nêu rồi gửi lại.",
          "Open the record, mend the fields named, send again.")),
  RECORD_TOO_LARGE(
      422,
      w("Phiếu này quá lớn (tối đa 64 KiB).", "This record is too large (64 KiB at most)."),
      w("Rút ngắn phần ghi chú rồi gửi lại.", "Shorten the remarks and send again.")),
  TOO_MANY_MEMBERS(
      422,
      w(
          "Phiếu có quá nhiều thành viên (tối đa 60).",
          "The sheet has too many members (60 at most)."),
      w(
          "Kiểm tra danh sách thành viên; hộ lớn hơn cần liên hệ cấp xã.",
          "Check the roster; for a larger household call the commune.")),
  UNKNOWN_KIND(
      422,
      w("Máy chủ chưa hiểu loại bản ghi này.", "The server does not know this kind of record."),
      w(
          "Bản ghi vẫn ở trên máy; hãy báo quản trị viên cập nhật máy chủ.",
          "It stays on the tablet; ask the administrator to update the server.")),
  UNKNOWN_EDITION(
      422,
      w("Máy chủ không có bộ tiêu chí này.", "The server does not have this edition."),
      w("Tải lại bộ tiêu chí rồi gửi lại.", "Download the edition again, then send.")),
  UNKNOWN_ROUND(
      422,
      w("Không có đợt rà soát này.", "There is no such review round."),
      w("Đồng bộ lại để tải đợt rà soát hiện hành.", "Sync to get the current round.")),
  UNKNOWN_AREA(
      422,
      w("Không có địa bàn này.", "There is no such area."),
      w("Đồng bộ lại danh mục địa bàn rồi chọn lại.", "Sync the areas, then choose again.")),
  AREA_NEVER_ASSIGNED(
      422,
      w(
          "Bạn chưa từng được giao địa bàn của phiếu này.",
          "The area of this sheet was never assigned to you."),
      w(
          "Phiếu vẫn ở trên máy; nhờ cán bộ xã giao địa bàn rồi gửi lại.",
          "It stays on the tablet; ask the commune to assign the area, then send again.")),
  AREA_NO_LONGER_ASSIGNED(
      422,
      w(
          "Địa bàn của bản ghi này không còn giao cho bạn.",
          "The area of this record is no longer assigned to you."),
      w(
          "Bản ghi vẫn ở trên máy; nhờ cán bộ xã giao lại địa bàn rồi gửi lại.",
          "It stays on the tablet; ask the commune to assign the area again, then send again.")),
  MEETING_CHANGED(
      422,
      w(
          "Biên bản họp này đã được sửa ở nơi khác.",
          "The record of this meeting was changed elsewhere."),
      w(
          "Hỏi cán bộ xã bản nào đúng; nếu bản của bạn đúng, lập biên bản họp mới rồi gửi.",
          "Ask the commune which one is right; if yours is, record the meeting anew and send it.")),
  HELD_NOT_TAKEN(
      422,
      w(
          "Xã đã xem và không nhận phiếu này.",
          "The commune looked at this sheet and did not take it."),
      w(
          "Hỏi cán bộ xã; bản này vẫn được lưu ở xã và trên máy.",
          "Ask the commune; this copy is kept there and on the tablet.")),
  REVISION_REUSED(
      422,
      w(
          "Mã lần sửa này đã dùng cho nội dung khác.",
          "This revision id was used for other content."),
      w("Mở phiếu, lưu lại rồi gửi lại.", "Open the sheet, save it and send again.")),
  BASE_UNKNOWN(
      422,
      w(
          "Phiếu dựa trên một bản mà máy chủ không có.",
          "The sheet builds on a revision the server does not have."),
      w(
          "Đồng bộ lại rồi gửi lại; nội dung trên máy vẫn giữ.",
          "Sync, then send again; the tablet keeps its content.")),
  FILE_NOT_AN_IMAGE(
      422,
      w("Tệp này không phải ảnh JPEG hoặc PNG.", "This file is no JPEG or PNG picture."),
      w("Chụp lại ảnh rồi gửi lại.", "Take the picture again and send it.")),
  FILE_LIMIT_REACHED(
      422,
      w("Hồ sơ này đã có đủ số tệp cho phép.", "This record has all the files it may have."),
      w(
          "Bỏ bớt ảnh của hồ sơ trên máy; ảnh đã gửi vẫn được giữ.",
          "Leave further pictures out; those sent are kept.")),
  FILE_BUSY(
      423,
      w("Tệp này đang được gửi ở một kết nối khác.", "Another connection is sending this file."),
      w("Chờ vài giây rồi gửi tiếp.", "Wait some seconds, then go on.")),
  FILES_PENDING(
      429,
      w("Bạn có quá nhiều tệp đang gửi dở.", "Too many of your files are half sent."),
      w("Gửi xong các tệp đang dở trước.", "Finish those that were begun first.")),
  FILE_CHECKSUM_MISMATCH(
      460,
      w(
          "Tệp nhận được không khớp với tệp trên máy nên đã bị bỏ.",
          "The file that came differs from the one on the tablet and was dropped."),
      w("Gửi lại tệp từ đầu.", "Send the file again from its beginning.")),
  TRY_LATER(
      503,
      w("Bản ghi này chưa lưu được lúc này.", "This record could not be stored now."),
      w(
          "Phiếu vẫn an toàn trên máy và sẽ tự gửi lại.",
          "It is safe on the tablet and will be sent again.")),
  TOO_MANY_ATTEMPTS(
      429,
      w("Bạn đã thử quá nhiều lần.", "Too many attempts."),
      w("Chờ hết thời gian nêu rồi thử lại.", "Wait the time given, then try again.")),
  UNEXPECTED(
      500,
      w("Máy chủ gặp lỗi ngoài dự kiến.", "The server met an unexpected fault."),
      w(
          "Thử lại; nếu vẫn lỗi, gửi mã lỗi cho quản trị viên.",
          "Try again; if it stays, give the fault id to the administrator.")),
  STORAGE_FULL(
      507,
      w("Máy chủ sắp hết chỗ lưu tệp.", "The server has no room left for files."),
      w(
          "Tệp vẫn an toàn trên máy; báo quản trị viên.",
          "The file is safe on the tablet; tell the administrator.")),
  BUSY(
      503,
      w("Máy chủ đang bận.", "The server is busy."),
      w(
          "Dữ liệu vẫn an toàn; thử lại sau ít giây.",
          "Your data is safe; try again in a few seconds."));

  private final int status;
  private final Wording title;
  private final Wording nextStep;

  ProblemType(int status, Wording title, Wording nextStep) {
    this.status = status;
    this.title = title;
    this.nextStep = nextStep;
  }

  private static Wording w(String vi, String en) {
    return new Wording(vi, en);
  }

  /** The stable code on the wire, such as {@code area-never-assigned}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** HTTP status when it answers a whole request. */
  public int status() {
    return status;
  }

  /** What happened. */
  public Wording title() {
    return title;
  }

  /** What to do now. */
  public Wording nextStep() {
    return nextStep;
  }

  /** The entry of a code, if the catalogue has it. */
  public static Optional<ProblemType> findByCode(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
