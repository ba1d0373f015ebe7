package vn.rasoat.client.screen;

import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.Toast;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.MeetingForm;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.StorageFull;
import vn.rasoat.problem.ProblemException;

/**
 * The village meetings of a round: first the villages, then the minutes of one meeting. Wide
 * screens have the head of the minutes at the left and the votes at the right.
 */
public final class MeetingActivity extends FieldScreen
    implements VillageMeetingsView.Listener,
        AttendanceView.Listener,
        VoteView.Listener,
        MeetingEnd.Listener {
  private static final String ROUND = "round";
  private static final String RECORD = "record";
  private static final int WIDE_DP = 960;

  private @Nullable MeetingScene scene;
  private @Nullable AttendanceView attendance;
  private @Nullable VoteList votes;
  private @Nullable MeetingEnd end;
  private @Nullable ScrollView votesScroll;
  private @Nullable String recordId;
  private boolean changing;

  /** Opens the villages of a round; or at once the meeting of an id. */
  static Intent open(Context context, String roundId, @Nullable String recordId) {
    return new Intent(context, MeetingActivity.class)
        .putExtra(ROUND, roundId)
        .putExtra(RECORD, recordId);
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    recordId = (saved == null ? getIntent().getExtras() : saved).getString(RECORD);
  }

  /** Only which meeting is open: what was written is in the store. */
  @Override
  protected void onSaveInstanceState(Bundle out) {
    super.onSaveInstanceState(out);
    out.putString(RECORD, scene == null ? null : scene.recordId());
  }

  @Override
  protected void show() {
    String wanted = scene == null ? recordId : scene.recordId();
    List<VillageMeetings> villages = read();
    for (VillageMeetings village : villages) {
      for (LocalMeeting meeting : village.meetings()) {
        if (meeting.recordId().equals(wanted)) {
          openScene(MeetingScene.open(workplace(), village, meeting));
          return;
        }
      }
    }
    showVillages(villages);
  }

  private List<VillageMeetings> read() {
    return VillageMeetings.read(workplace(), String.valueOf(getIntent().getStringExtra(ROUND)));
  }

  private void showVillages(List<VillageMeetings> villages) {
    scene = null;
    title(getString(R.string.meetings));
    content(new VillageMeetingsView(look(), language(), villages, this));
  }

  @Override
  public void onBackPressed() {
    if (scene != null && getIntent().getStringExtra(RECORD) == null) {
      showVillages(read());
    } else {
      super.onBackPressed();
    }
  }

  @Override
  public String name(VillageMeetings village) {
    return workplace().areaName(village.village());
  }

  @Override
  public void begin(VillageMeetings village) {
    changing = false;
    openScene(MeetingScene.begin(workplace(), village));
  }

  @Override
  public void open(VillageMeetings village, LocalMeeting meeting) {
    changing = false;
    openScene(MeetingScene.open(workplace(), village, meeting));
  }

  private void openScene(MeetingScene opened) {
    boolean same = scene != null && scene.recordId().equals(opened.recordId());
    int scrolled = same && votesScroll != null ? votesScroll.getScrollY() : 0;
    scene = opened;
    title(getString(R.string.meeting_title, workplace().areaName(opened.village().village())));
    AttendanceView head = new AttendanceView(look(), language(), opened.form(), this);
    VoteList list = new VoteList(look(), language(), opened.form(), this);
    MeetingEnd last = new MeetingEnd(look(), language(), opened, papers(opened), this);
    attendance = head;
    votes = list;
    end = last;
    boolean wide = getResources().getConfiguration().screenWidthDp >= WIDE_DP;
    LinearLayout left = page();
    LinearLayout right = wide ? page() : left;
    RecordState state = opened.meeting().state();
    if (opened.isDone()) {
      left.addView(standing(state), look().wide(0));
    } else if (state instanceof RecordState.Refused refused) {
      left.addView(MeetingEnd.refusal(look(), language(), refused.problem()), look().wide(0));
    }
    left.addView(head, look().wide(left.getChildCount() == 0 ? 0 : 16));
    right.addView(list, look().wide(wide ? 0 : 32));
    right.addView(last, look().wide(32));
    ScrollView scroll = scroll(right);
    votesScroll = scroll;
    scroll.post(() -> scroll.scrollTo(0, scrolled));
    if (wide) {
      LinearLayout columns = look().row();
      columns.setBaselineAligned(false);
      View form = scroll(left);
      form.setBackgroundColor(look().colour(R.color.paper_soft));
      columns.addView(form, new LinearLayout.LayoutParams(look().px(400), Look.match()));
      columns.addView(scroll, new LinearLayout.LayoutParams(0, Look.match(), 1));
      content(columns);
    } else {
      content(scroll);
    }
    if (opened.isDone() && !changing) {
      freeze(head);
      freeze(list);
      freeze(last);
    }
  }

  private View papers(MeetingScene opened) {
    Papers kept =
        new Papers(
            this,
            camera(),
            opened.recordId(),
            opened.village().roundId(),
            opened.village().village(),
            Papers.ofMeeting(this));
    kept.collect();
    return kept.view();
  }

  private View standing(RecordState state) {
    String words = getString(VillageMeetingsView.standing(state));
    return state instanceof RecordState.Held held
        ? look().warning(words + "\n" + words(held.reason()))
        : look().done(words);
  }

  private LinearLayout page() {
    LinearLayout page = look().column();
    page.setPadding(look().px(20), look().px(16), look().px(20), look().px(40));
    return page;
  }

  private ScrollView scroll(View page) {
    ScrollView scroll = new ScrollView(this);
    scroll.addView(page);
    return scroll;
  }

  /**
   * What was declared ready is not changed by a slip of the finger: only its last button and its
   * papers work.
   */
  private void freeze(ViewGroup group) {
    for (int i = 0; i < group.getChildCount(); i++) {
      View child = group.getChildAt(i);
      boolean opens = child instanceof PapersView || isLastButton(group, child);
      if (child instanceof ViewGroup inner && !opens) {
        freeze(inner);
      }
      child.setEnabled(opens);
    }
  }

  private boolean isLastButton(ViewGroup group, View child) {
    return child instanceof Button && group.getParent() == end;
  }

  @Override
  public MeetingScene scene() {
    MeetingScene open = scene;
    if (open == null) {
      throw new IllegalStateException("no meeting is open");
    }
    return open;
  }

  @Override
  public MeetingForm form() {
    return scene().form();
  }

  @Override
  public void attended(MeetingForm next) {
    vote(next);
  }

  @Override
  public void vote(MeetingForm next) {
    keep(() -> scene().save(next));
  }

  @Override
  public void times(LocalDate day, LocalDateTime from, LocalDateTime to) {
    keep(() -> scene().saveTimes(day, from, to));
  }

  @Override
  public void remarked(String raw) {
    String chair = form().record().chair();
    vote(form().withPeople(chair, form().record().secretary(), raw));
  }

  private void keep(Runnable change) {
    try {
      change.run();
    } catch (StorageFull e) {
      tell(words(StorageFull.text()));
    }
    refresh();
  }

  private void refresh() {
    if (attendance != null && votes != null && end != null) {
      attendance.show(scene());
      votes.show(form());
      end.show(scene());
    }
  }

  @Override
  public void openVote(String householdId) {
    if (votes != null && (changing || !scene().isDone())) {
      votes.open(form(), householdId);
    }
  }

  @Override
  public void nextVote(String householdId) {
    String next = VoteList.nextOpen(form(), householdId);
    if (next == null) {
      tell(getString(R.string.no_next_vote));
    } else {
      jump("/votes/" + next);
    }
  }

  @Override
  public void jump(String path) {
    ScrollView scroll = votesScroll;
    if (votes == null || scroll == null || attendance == null) {
      return;
    }
    if (path.startsWith("/votes/")) {
      VoteList list = votes;
      String household = path.substring("/votes/".length()).split("/")[0];
      list.open(form(), household);
      scroll.post(() -> scroll.smoothScrollTo(0, list.getTop() + list.topOf(household)));
    } else {
      View box = attendance.findViewWithTag(path);
      if (box != null) {
        box.requestFocus();
      }
    }
  }

  @Override
  public void declareReady() {
    changing = false;
    try {
      scene().ready();
      RaSoatApp.of(this).somethingIsReady();
      tell(getString(R.string.meeting_waits));
    } catch (ProblemException e) {
      tell(words(e.problem().detail()));
    } catch (StorageFull e) {
      tell(words(StorageFull.text()));
    }
    openScene(scene());
  }

  @Override
  public void changeAgain() {
    changing = true;
    openScene(scene());
  }

  private void tell(String words) {
    Toast.makeText(this, words, Toast.LENGTH_LONG).show();
  }
}
