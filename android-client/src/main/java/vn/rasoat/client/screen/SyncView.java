package vn.rasoat.client.screen;

import android.content.Intent;
import android.graphics.Typeface;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ProgressBar;
import android.widget.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.AttemptLine;
import vn.rasoat.client.form.NumberText;
import vn.rasoat.client.form.RecordAdvice;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** What the sync screen shows, from what to do now down to what happened long ago. */
final class SyncView extends LinearLayout {
  private static final int RECENT = 10;

  private final Look look;
  private final Language language;
  private final Listener listener;
  private final Button sync;
  private final LinearLayout run;
  private final LinearLayout standing;
  private boolean wholeHistory;

  /** What the screen does for it. */
  interface Listener {
    void sync();

    /** Where an advice leads; null for nowhere. */
    @Nullable Intent way(RecordAdvice.Opens opens, @Nullable String recordId);
  }

  SyncView(Look look, Language language, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.listener = listener;
    setOrientation(VERTICAL);
    sync = look.primary(words(R.string.sync_now), listener::sync);
    run = look.column();
    standing = look.column();
    addView(sync, look.wide(0));
    addView(run, look.wide(0));
    addView(standing, look.wide(0));
  }

  /**
   * Shows whether a run is under way.
   *
   * @param failure why the last run could not be noted; null if it was
   * @param revoked whether the server said that this tablet was revoked
   */
  void showRun(boolean running, @Nullable Wording failure, boolean revoked) {
    sync.setEnabled(!running);
    sync.setText(words(running ? R.string.syncing : R.string.sync_now));
    run.removeAllViews();
    if (running) {
      ProgressBar bar =
          new ProgressBar(getContext(), null, android.R.attr.progressBarStyleHorizontal);
      bar.setIndeterminate(true);
      run.addView(bar, look.wide(8));
      run.addView(look.small(words(R.string.syncing_goes_on)), look.wide(4));
    } else if (failure != null) {
      run.addView(look.fault(failure.in(language)), look.wide(12));
    }
    if (revoked) {
      run.addView(look.fault(words(R.string.tablet_revoked)), look.wide(12));
    }
  }

  void showFailed(Wording why) {
    standing.removeAllViews();
    standing.addView(look.fault(why.in(language)), look.wide(12));
  }

  void show(SyncStanding now) {
    standing.removeAllViews();
    if (now.clock() != null) {
      standing.addView(look.warning(now.clock().in(language)), look.wide(12));
    }
    showLast(now.history());
    showToMend(now);
    showWaiting(now);
    showHeld(now.held());
    showUploads(now.uploads());
    showHistory(now);
  }

  private void showLast(List<AttemptLine> history) {
    if (history.isEmpty()) {
      standing.addView(
          look.notice(words(R.string.never_synced), R.color.paper_soft, R.color.line),
          look.wide(12));
      return;
    }
    AttemptLine last = history.get(0);
    String result = last.when().in(language) + " – " + last.result().in(language);
    if (last.complete()) {
      standing.addView(look.done(result + " " + counts(last)), look.wide(12));
      return;
    }
    standing.addView(look.warning(result + "\n" + last.nextStep().in(language)), look.wide(12));
    goTo(standing, words(label(last.opens())), listener.way(last.opens(), null));
  }

  private String counts(AttemptLine line) {
    String counts = line.counts().in(language);
    return counts.isEmpty()
        ? counts
        : Character.toUpperCase(counts.charAt(0)) + counts.substring(1) + ".";
  }

  private void showToMend(SyncStanding now) {
    int count = now.toMend().size() + now.visits().size() + now.meetings().size();
    if (count == 0) {
      return;
    }
    heading(getContext().getString(R.string.to_look_at, count));
    for (SyncStanding.Item item : now.toMend()) {
      RecordAdvice advice = item.advice();
      LinearLayout card = card(advice.title(), advice.meaning(), advice.nextStep());
      goTo(card, words(label(advice.opens())), listener.way(advice.opens(), item.recordId()));
      standing.addView(card, look.wide(10));
    }
    for (SyncStanding.RefusedVisit refused : now.visits()) {
      Wording title =
          new Wording(
              words(R.string.visit_refused) + " " + refused.why().vi(),
              words(R.string.visit_refused) + " " + refused.why().en());
      LinearLayout card = card(title, null, refused.nextStep());
      goTo(
          card,
          words(R.string.visit_write_again),
          VisitActivity.openRefused(getContext(), refused.visit()));
      standing.addView(card, look.wide(10));
    }
    for (SyncStanding.RefusedMeeting refused : now.meetings()) {
      String whose = getContext().getString(R.string.sync_meeting_refused, refused.village());
      Wording title =
          new Wording(whose + " " + refused.why().vi(), whose + " " + refused.why().en());
      LinearLayout card = card(title, null, refused.nextStep());
      goTo(
          card,
          words(R.string.village_meeting),
          MeetingActivity.open(getContext(), refused.roundId(), refused.recordId()));
      standing.addView(card, look.wide(10));
    }
  }

  private LinearLayout card(Wording title, @Nullable Wording meaning, Wording nextStep) {
    LinearLayout card = look.card();
    TextView what = look.text(title.in(language));
    what.setTypeface(Typeface.DEFAULT_BOLD);
    card.addView(what);
    if (meaning != null) {
      card.addView(look.small(meaning.in(language)), look.wide(4));
    }
    card.addView(look.text(nextStep.in(language)), look.wide(6));
    return card;
  }

  private void goTo(LinearLayout place, String label, @Nullable Intent way) {
    if (way != null) {
      place.addView(look.secondary(label, () -> getContext().startActivity(way)), button());
    }
  }

  /** As wide as its words where there is room. */
  private LayoutParams button() {
    LayoutParams layout = look.wide(10);
    if (Room.forColumns(getContext())) {
      layout.width = Look.wrap();
    }
    return layout;
  }

  private static int label(RecordAdvice.Opens opens) {
    return switch (opens) {
      case RECORD -> R.string.way_to_mend;
      case CONFLICT -> R.string.way_to_choose;
      case SIGN_IN -> R.string.way_to_sign_in;
      case DOWNLOAD -> R.string.way_to_download;
      case ENROL -> R.string.way_to_enrol;
      case PASSWORD, SYNC, NOTHING -> R.string.sync_now;
    };
  }

  private void showHeld(List<SyncStanding.Item> held) {
    if (held.isEmpty()) {
      return;
    }
    heading(getContext().getString(R.string.held_records, held.size()));
    for (SyncStanding.Item item : held) {
      RecordAdvice advice = item.advice();
      standing.addView(card(advice.title(), advice.meaning(), advice.nextStep()), look.wide(10));
    }
  }

  private void showWaiting(SyncStanding now) {
    SyncStanding.Left left = now.left();
    if (left.all() == 0) {
      return;
    }
    heading(getContext().getString(R.string.sync_waiting, left.all()));
    standing.addView(look.small(words(R.string.waiting_explained)), look.wide(2));
    for (SyncStanding.Item item : now.waiting()) {
      standing.addView(look.text(item.advice().title().in(language)), look.wide(8));
      standing.addView(look.small(item.advice().meaning().in(language)), look.wide(0));
    }
    waitingLine(R.string.more_sheets, left.sheets() - now.waiting().size());
    waitingLine(R.string.waiting_visits, left.visits());
    waitingLine(R.string.waiting_meetings, left.meetings());
  }

  private void waitingLine(int words, int count) {
    if (count > 0) {
      standing.addView(look.text(getContext().getString(words, count)), look.wide(8));
    }
  }

  private void showUploads(Uploads uploads) {
    if (uploads.waiting() + uploads.sent() + uploads.refused().size() == 0) {
      return;
    }
    heading(words(R.string.photos));
    standing.addView(
        look.text(
            getContext()
                .getString(
                    R.string.photos_standing,
                    uploads.sent(),
                    uploads.waiting(),
                    NumberText.bytes(uploads.waitingBytes(), language))),
        look.wide(4));
    for (Uploads.Refused refused : uploads.refused()) {
      LinearLayout card = card(refused.what(), null, refused.nextStep());
      goTo(
          card,
          words(R.string.open_sheet),
          SheetActivity.open(getContext(), refused.recordId(), null));
      standing.addView(card, look.wide(10));
    }
  }

  private void showHistory(SyncStanding now) {
    List<AttemptLine> history = now.history();
    if (history.isEmpty()) {
      return;
    }
    heading(words(R.string.history));
    int shown = 0;
    for (AttemptLine line : history) {
      if (shown == RECENT && !wholeHistory) {
        standing.addView(
            look.secondary(
                words(R.string.whole_history),
                () -> {
                  wholeHistory = true;
                  show(now);
                }),
            look.wide(10));
        return;
      }
      shown++;
      View rule = look.line();
      standing.addView(rule, lineLayout());
      String sign = line.complete() ? "✓ " : "✗ ";
      standing.addView(
          look.text(
              sign + line.when().in(language) + " – " + line.result().in(language),
              17,
              line.complete() ? R.color.ink : R.color.fault),
          look.wide(6));
      standing.addView(
          look.small(counts(line) + " " + capital(line.traffic().in(language)) + "."),
          look.wide(0));
    }
  }

  private LayoutParams lineLayout() {
    LayoutParams layout = new LayoutParams(Look.match(), look.px(1));
    layout.topMargin = look.px(8);
    return layout;
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void heading(String words) {
    standing.addView(look.title(words), look.wide(24));
  }

  private String words(int id) {
    return getContext().getString(id);
  }
}
