package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.MeetingForm;
import vn.rasoat.client.form.VoteLine;
import vn.rasoat.review.Vote;
import vn.rasoat.text.Language;

/**
 * One household of the agenda: who it is, what it came out as and how the vote stands. Touched, it
 * opens for counting.
 */
final class VoteView extends LinearLayout {
  private static final int SIDE_BY_SIDE_DP = 560;

  private final Look look;
  private final Language language;
  private final Listener listener;
  private final String householdId;
  private final TextView result;
  private final LinearLayout body;
  private @Nullable Stepper agree;
  private @Nullable Stepper disagree;
  private @Nullable TextView rest;
  private @Nullable TextView fault;

  /** What the screen does for a vote. */
  interface Listener {
    MeetingForm form();

    void vote(MeetingForm next);

    void openVote(String householdId);

    /** The next household that nobody was counted about, or a word that there is none. */
    void nextVote(String householdId);
  }

  VoteView(Look look, Language language, int number, VoteLine line, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.listener = listener;
    this.householdId = line.householdId();
    setOrientation(VERTICAL);
    setBackground(look.shape(R.color.paper, R.color.line));
    setTag(householdId);
    LinearLayout head = look.column();
    head.setMinimumHeight(look.px(Look.TARGET_DP));
    head.setPadding(look.px(14), look.px(10), look.px(14), look.px(10));
    TextView name = look.text(number + ". " + line.name().in(language));
    name.setTypeface(Typeface.DEFAULT_BOLD);
    head.addView(name, look.wide(0));
    FlowRow below = new FlowRow(look.context(), look.px(16));
    below.addView(ClassBadge.of(look, language, line.householdClass()));
    result = look.text("", 17, R.color.ink);
    below.addView(result);
    head.addView(below, look.wide(2));
    head.setContentDescription(line.name().in(language));
    head.setOnClickListener(view -> listener.openVote(householdId));
    addView(head, look.wide(0));
    body = look.column();
    body.setPadding(look.px(14), 0, look.px(14), look.px(14));
    body.setVisibility(GONE);
    addView(body, look.wide(0));
  }

  String householdId() {
    return householdId;
  }

  boolean isOpen() {
    return body.getVisibility() == VISIBLE;
  }

  void close() {
    body.setVisibility(GONE);
    body.removeAllViews();
    setBackground(look.shape(R.color.paper, R.color.line));
    agree = null;
    disagree = null;
    rest = null;
    fault = null;
  }

  void open(VoteLine line) {
    setBackground(look.shape(R.color.paper, R.color.accent));
    body.removeAllViews();
    boolean wide = getContext().getResources().getConfiguration().screenWidthDp >= SIDE_BY_SIDE_DP;
    LinearLayout counts = wide ? look.row() : look.column();
    Stepper yes =
        new Stepper(
            look,
            words(R.string.agree),
            line.agree(),
            raw -> listener.vote(listener.form().withAgree(householdId, raw)));
    Stepper no =
        new Stepper(
            look,
            words(R.string.disagree),
            line.disagree(),
            raw -> listener.vote(listener.form().withDisagree(householdId, raw)));
    LayoutParams left = wide ? look.share(true, 1) : look.wide(0);
    left.rightMargin = wide ? look.px(20) : 0;
    counts.addView(yes, left);
    counts.addView(no, wide ? look.share(true, 1) : look.wide(8));
    body.addView(counts, look.wide(4));
    rest = look.small("");
    body.addView(rest, look.wide(6));
    fault = look.fault("");
    body.addView(fault, look.wide(6));
    agree = yes;
    disagree = no;
    body.addView(buttons(wide), look.wide(10));
    body.addView(look.text(words(R.string.said)), look.wide(12));
    EditText said = Inputs.box(look);
    said.setText(line.remarks());
    said.setContentDescription(words(R.string.said));
    Inputs.onChange(said, raw -> listener.vote(listener.form().withRemarks(householdId, raw)));
    body.addView(said, look.wide(4));
    body.setVisibility(VISIBLE);
  }

  private View buttons(boolean wide) {
    LinearLayout buttons = wide ? look.row() : look.column();
    LayoutParams left = wide ? look.share(true, 1) : look.wide(0);
    left.rightMargin = wide ? look.px(8) : 0;
    buttons.addView(
        look.secondary(
            words(R.string.all_agree), () -> listener.vote(listener.form().allAgree(householdId))),
        left);
    buttons.addView(
        look.secondary(words(R.string.next_vote), () -> listener.nextVote(householdId)),
        wide ? look.share(true, 1) : look.wide(8));
    return buttons;
  }

  /**
   * Shows how the vote stands now.
   *
   * @param wrong what is at fault with the numbers; null if nothing is
   */
  void show(VoteLine line, Vote vote, int present, @Nullable String wrong) {
    boolean open = line.verdict() == VoteLine.Verdict.OPEN;
    String words = line.result().in(language);
    String counted =
        open
            ? words
            : getContext().getString(R.string.agree_of_present, words, vote.agree(), present);
    result.setText(sign(line.verdict()) + " " + counted);
    result.setTextColor(look.colour(colour(line.verdict())));
    result.setTypeface(open ? Typeface.DEFAULT : Typeface.DEFAULT_BOLD);
    if (agree != null && disagree != null) {
      agree.show(line.agree());
      disagree.show(line.disagree());
    }
    if (fault != null) {
      fault.setText(wrong == null ? "" : wrong);
      fault.setVisibility(wrong == null ? GONE : VISIBLE);
    }
    if (rest != null) {
      rest.setText(getContext().getString(R.string.abstained, line.abstained()));
      rest.setVisibility(!open && line.abstained() >= 0 ? VISIBLE : GONE);
    }
  }

  private static String sign(VoteLine.Verdict verdict) {
    return switch (verdict) {
      case OPEN -> "○";
      case PASSED -> "✔";
      case NOT_PASSED -> "✘";
      case NO_RULE -> "–";
    };
  }

  private static int colour(VoteLine.Verdict verdict) {
    return switch (verdict) {
      case OPEN, NO_RULE -> R.color.ink_soft;
      case PASSED -> R.color.good;
      case NOT_PASSED -> R.color.fault;
    };
  }

  private String words(int id) {
    return getContext().getString(id);
  }
}
