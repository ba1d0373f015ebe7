package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.List;
import vn.rasoat.client.R;
import vn.rasoat.client.form.DateText;
import vn.rasoat.client.form.HouseholdEntry;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.text.Language;

/** The villages of a round: what each has to meet about, and the meetings it held. */
final class VillageMeetingsView extends ScrollView {
  private final Look look;
  private final Language language;

  /** What the screen does for a village. */
  interface Listener {
    void begin(VillageMeetings village);

    void open(VillageMeetings village, LocalMeeting meeting);

    String name(VillageMeetings village);
  }

  VillageMeetingsView(
      Look look, Language language, List<VillageMeetings> villages, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    LinearLayout column = look.column();
    column.setPadding(look.px(16), look.px(16), look.px(16), look.px(32));
    addView(column);
    if (villages.isEmpty()) {
      column.addView(look.warning(words(R.string.no_villages)), look.wide(0));
    }
    for (VillageMeetings village : villages) {
      column.addView(card(village, listener), look.wide(column.getChildCount() == 0 ? 0 : 12));
    }
  }

  private View card(VillageMeetings village, Listener listener) {
    LinearLayout card = look.card();
    TextView name = look.title(listener.name(village));
    card.addView(name, look.wide(0));
    List<HouseholdEntry> agenda = village.agenda();
    card.addView(
        look.text(
            getContext().getString(R.string.village_agenda, agenda.size(), village.notReviewed())),
        look.wide(4));
    for (LocalMeeting meeting : village.meetings()) {
      card.addView(row(village, meeting, listener), look.wide(8));
    }
    boolean failedBefore = false;
    for (LocalMeeting meeting : village.meetings()) {
      failedBefore |= village.failed(meeting) > 0;
    }
    if (village.unfinished() == null && !agenda.isEmpty()) {
      int button =
          village.meetings().isEmpty()
              ? R.string.begin_meeting
              : failedBefore ? R.string.meet_again : R.string.begin_another;
      card.addView(
          look.primary(
              getContext().getString(button, agenda.size()), () -> listener.begin(village)),
          look.wide(12));
    }
    return card;
  }

  private View row(VillageMeetings village, LocalMeeting meeting, Listener listener) {
    LinearLayout row = look.column();
    row.setMinimumHeight(look.px(Look.TARGET_DP));
    row.setPadding(look.px(14), look.px(8), look.px(14), look.px(8));
    row.setBackground(look.filled(R.color.paper_soft, R.color.line));
    TextView head =
        look.text(
            getContext()
                    .getString(
                        R.string.meeting_on, DateText.date(meeting.content().heldOn(), language))
                + "  ›");
    head.setTypeface(Typeface.DEFAULT_BOLD);
    row.addView(head, look.wide(0));
    row.addView(look.text(words(standing(meeting.state()))), look.wide(2));
    row.addView(look.small(village.form(meeting).summary().in(language)), look.wide(2));
    row.setOnClickListener(view -> listener.open(village, meeting));
    return row;
  }

  /** Where a meeting stands, with a sign before the words. */
  static int standing(RecordState state) {
    if (state instanceof RecordState.Waiting) {
      return R.string.meeting_waits;
    }
    if (state instanceof RecordState.Synced) {
      return R.string.meeting_received;
    }
    if (state instanceof RecordState.Held) {
      return R.string.meeting_held_back;
    }
    return state instanceof RecordState.Refused ? R.string.meeting_refused : R.string.meeting_open;
  }

  private String words(int id) {
    return getContext().getString(id);
  }
}
