package vn.rasoat.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.questionnaire.HiddenCharacters;
import vn.rasoat.text.Wording;

/**
 * What must hold in the record of a village meeting before it can be sent; tablet and server ask
 * the same. Paths are {@code /present}, {@code /votes/<householdId>} and so on.
 */
public final class MeetingChecks {
  /** Households on one agenda. */
  public static final int MAX_VOTES = 500;

  /** People a village can bring together. */
  public static final int MAX_PEOPLE = 20_000;

  private MeetingChecks() {}

  /** Everything at fault, in the order of the screen; empty if it can be sent. */
  public static List<FieldFault> faults(MeetingRecord meeting) {
    List<FieldFault> faults = new ArrayList<>();
    if (meeting.present() < 1) {
      faults.add(fault("/present", "Chưa ghi số người dự họp.", "Nobody is recorded as present."));
    }
    if (meeting.representatives() > meeting.present()) {
      faults.add(
          fault(
              "/representatives",
              "Số đại diện hộ nhiều hơn số người dự họp.",
              "There are more representatives than people present."));
    }
    if (meeting.chair().trim().isEmpty()) {
      faults.add(fault("/chair", "Chưa ghi tên người chủ trì.", "The chair's name is missing."));
    }
    if (meeting.secretary().trim().isEmpty()) {
      faults.add(fault("/secretary", "Chưa ghi tên thư ký.", "The secretary's name is missing."));
    }
    if (meeting.votes().isEmpty()) {
      faults.add(fault("/votes", "Chưa có hộ nào được họp.", "There is no household to vote on."));
    }
    addHidden(meeting, faults);
    addVotes(meeting, faults);
    return faults;
  }

  private static void addHidden(MeetingRecord meeting, List<FieldFault> faults) {
    addHidden("/chair", "Tên người chủ trì", "The chair's name", meeting.chair(), faults);
    addHidden("/secretary", "Tên thư ký", "The secretary's name", meeting.secretary(), faults);
    addHidden("/remarks", "Ghi chú", "The remarks", meeting.remarks(), faults);
    for (Vote vote : meeting.votes()) {
      addHidden("/votes/" + vote.householdId(), "Ghi chú", "The remark", vote.remarks(), faults);
    }
  }

  private static void addHidden(
      String path, String vi, String en, @Nullable String text, List<FieldFault> faults) {
    boolean severalLines = !path.equals("/chair") && !path.equals("/secretary");
    Wording hidden = text == null ? null : HiddenCharacters.fault(text, severalLines);
    if (hidden != null) {
      faults.add(fault(path, vi + " " + hidden.vi(), en + " " + hidden.en()));
    }
  }

  private static void addVotes(MeetingRecord meeting, List<FieldFault> faults) {
    Set<String> households = new HashSet<>();
    for (Vote vote : meeting.votes()) {
      String path = "/votes/" + vote.householdId();
      if (!households.add(vote.householdId())) {
        faults.add(fault(path, "Hộ này được ghi hai lần.", "This household stands twice."));
      }
      if ((long) vote.agree() + vote.disagree() > meeting.present()) {
        faults.add(
            fault(
                path,
                "Số đồng ý và không đồng ý cộng lại nhiều hơn số người dự họp.",
                "Those for and against are more than the people present."));
      }
    }
  }

  private static FieldFault fault(String path, String vi, String en) {
    return new FieldFault(path, new Wording(vi, en));
  }
}
