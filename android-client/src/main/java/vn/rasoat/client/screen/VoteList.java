package vn.rasoat.client.screen;

import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.MeetingForm;
import vn.rasoat.client.form.VoteLine;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.text.Language;

/** The agenda: the rule, how far the meeting is, and one household open at a time. */
final class VoteList extends LinearLayout {
  private final Look look;
  private final Language language;
  private final TextView summary;
  private final List<VoteView> votes = new ArrayList<>();

  VoteList(Look look, Language language, MeetingForm form, VoteView.Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    setOrientation(VERTICAL);
    addView(look.title(getContext().getString(R.string.votes)), look.wide(0));
    addView(look.small(form.rule().in(language)), look.wide(4));
    summary = look.text("");
    addView(summary, look.wide(4));
    int number = 1;
    for (VoteLine line : form.lines()) {
      VoteView vote = new VoteView(look, language, number++, line, listener);
      votes.add(vote);
      addView(vote, look.wide(8));
    }
    show(form);
  }

  /** Shows the numbers as they are now. */
  void show(MeetingForm form) {
    summary.setText(form.summary().in(language));
    List<VoteLine> lines = form.lines();
    for (int i = 0; i < votes.size() && i < lines.size(); i++) {
      VoteView vote = votes.get(i);
      VoteLine line = lines.get(i);
      vote.show(
          line,
          form.record().votes().get(i),
          form.record().present(),
          vote.isOpen() ? fault(form, line) : null);
    }
  }

  /** What is wrong with what was counted; that nothing was counted yet is no fault. */
  private @Nullable String fault(MeetingForm form, VoteLine line) {
    boolean untouched = line.agree().isEmpty() && line.disagree().isEmpty();
    for (FieldFault each : untouched ? List.<FieldFault>of() : form.faults()) {
      if (each.path().startsWith("/votes/" + line.householdId())) {
        return each.message().in(language);
      }
    }
    return null;
  }

  /** Opens one household and closes the others; the one that is open is closed. */
  void open(MeetingForm form, String householdId) {
    List<VoteLine> lines = form.lines();
    for (int i = 0; i < votes.size(); i++) {
      VoteView vote = votes.get(i);
      if (vote.householdId().equals(householdId) && !vote.isOpen()) {
        vote.open(lines.get(i));
      } else if (vote.isOpen()) {
        vote.close();
      }
    }
    show(form);
  }

  /** The first household behind another, or else from the top, that nobody was counted about. */
  static @Nullable String nextOpen(MeetingForm form, String behind) {
    List<VoteLine> lines = form.lines();
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      at = lines.get(i).householdId().equals(behind) ? i + 1 : at;
    }
    for (int i = 0; i < lines.size(); i++) {
      VoteLine line = lines.get((at + i) % lines.size());
      if (line.verdict() == VoteLine.Verdict.OPEN && !line.householdId().equals(behind)) {
        return line.householdId();
      }
    }
    return null;
  }

  /** How far down a household stands, in pixels. */
  int topOf(String householdId) {
    VoteView vote = findViewWithTag(householdId);
    return vote == null ? 0 : Math.max(0, vote.getTop() - look.px(12));
  }
}
