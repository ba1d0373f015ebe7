package vn.rasoat.client.form;

import java.util.List;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.text.Wording;

/** Sentences about a village meeting. */
final class MeetingText {
  private MeetingText() {}

  static Wording summary(List<VoteLine> lines) {
    int open = count(lines, VoteLine.Verdict.OPEN);
    int failed = count(lines, VoteLine.Verdict.NOT_PASSED);
    int all = lines.size();
    if (open > 0) {
      return new Wording(
          "Đã biểu quyết " + (all - open) + "/" + all + " hộ.",
          "Voted on " + (all - open) + " of " + all + " households.");
    }
    return failed == 0
        ? new Wording(
            "Cuộc họp thống nhất kết quả của cả " + all + " hộ.",
            "The meeting agreed on all " + all + " households.")
        : new Wording(
            failed + "/" + all + " hộ chưa đạt: rà soát lại các hộ này rồi họp lại.",
            failed
                + " of "
                + all
                + " households did not pass: review them again, then meet again.");
  }

  static FieldFault notVoted(VoteLine line) {
    return new FieldFault(
        "/votes/" + line.householdId(),
        new Wording(
            "Chưa ghi biểu quyết về hộ " + line.name().vi() + ".",
            "The vote on " + line.name().en() + " is missing."));
  }

  private static int count(List<VoteLine> lines, VoteLine.Verdict verdict) {
    int count = 0;
    for (VoteLine line : lines) {
      count += line.verdict() == verdict ? 1 : 0;
    }
    return count;
  }
}
