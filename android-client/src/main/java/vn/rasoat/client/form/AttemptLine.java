package vn.rasoat.client.form;

import java.time.Duration;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * One attempt to sync in the history.
 *
 * @param when it began
 * @param result how it ended
 * @param counts what it brought, such as "nhận 12, tải về 40"
 * @param traffic how much went over the network, and how long it took
 * @param nextStep what to do now
 * @param opens what the button beside it opens
 * @param complete whether it came to its end
 */
public record AttemptLine(
    Wording when,
    Wording result,
    Wording counts,
    Wording traffic,
    Wording nextStep,
    RecordAdvice.Opens opens,
    boolean complete) {

  static Wording result(Attempt attempt) {
    Problem problem = attempt.problem();
    Wording text = attempt.outcome().text();
    return problem == null
        ? text
        : new Wording(
            text.vi() + " " + problem.detail().vi(), text.en() + " " + problem.detail().en());
  }

  static Wording counts(Attempt attempt) {
    int[] counts = {
      attempt.accepted(), attempt.held(), attempt.refused(), attempt.conflicts(), attempt.pulled()
    };
    String[] vi = {"máy chủ nhận ", "chờ xã xem xét ", "chưa được nhận ", "xung đột ", "tải về "};
    String[] en = {"accepted ", "held ", "refused ", "in conflict ", "downloaded "};
    StringBuilder viText = new StringBuilder();
    StringBuilder enText = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        viText.append(viText.length() == 0 ? "" : ", ").append(vi[i]).append(counts[i]);
        enText.append(enText.length() == 0 ? "" : ", ").append(en[i]).append(counts[i]);
      }
    }
    return viText.length() == 0
        ? new Wording("không có gì mới", "nothing new")
        : new Wording(viText.toString(), enText.toString());
  }

  static Wording traffic(Attempt attempt) {
    Wording took = DateText.length(Duration.ofMillis(attempt.tookMillis()));
    return new Wording(
        "gửi "
            + NumberText.bytes(attempt.bytesSent(), Language.VI)
            + ", nhận "
            + NumberText.bytes(attempt.bytesReceived(), Language.VI)
            + ", "
            + took.vi(),
        "sent "
            + NumberText.bytes(attempt.bytesSent(), Language.EN)
            + ", received "
            + NumberText.bytes(attempt.bytesReceived(), Language.EN)
            + ", "
            + took.en());
  }

  static Wording nextStep(Attempt attempt) {
    Problem problem = attempt.problem();
    if (problem != null) {
      return problem.type().nextStep();
    }
    return switch (attempt.outcome()) {
      case COMPLETE -> new Wording("Không cần làm gì thêm.", "There is nothing to do.");
      case NO_SIGNAL, REPLY_LOST, SERVER_BUSY ->
          new Wording(
              "Cứ làm việc tiếp; máy tự gửi lại khi có mạng.",
              "Go on working; it is tried again when there is a network.");
      case SIGN_IN_NEEDED ->
          new Wording("Đăng nhập lại khi có mạng.", "Sign in again when there is a network.");
      case STOPPED_BY_SERVER ->
          new Wording(
              "Báo quản trị viên câu trên rồi thử lại.",
              "Tell the administrator the sentence above, then try again.");
      case REPLY_NOT_UNDERSTOOD ->
          new Wording(
              "Mở trình duyệt xem mạng có đòi đăng nhập không, rồi thử lại.",
              "See in a browser whether the network wants a sign-in, then try again.");
    };
  }

  static RecordAdvice.Opens opens(Attempt attempt) {
    Problem problem = attempt.problem();
    if (problem != null && problem.type() == ProblemType.PASSWORD_CHANGE_REQUIRED) {
      return RecordAdvice.Opens.PASSWORD;
    }
    return switch (attempt.outcome()) {
      case COMPLETE -> RecordAdvice.Opens.NOTHING;
      case SIGN_IN_NEEDED -> RecordAdvice.Opens.SIGN_IN;
      case NO_SIGNAL, REPLY_LOST, SERVER_BUSY, STOPPED_BY_SERVER, REPLY_NOT_UNDERSTOOD ->
          RecordAdvice.Opens.SYNC;
    };
  }
}
