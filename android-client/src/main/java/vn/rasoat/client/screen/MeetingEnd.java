package vn.rasoat.client.screen;

import android.text.InputFilter;
import android.view.Gravity;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import vn.rasoat.client.R;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.text.Language;

/** What closes a meeting: remarks, what is still missing, and the one button that sends it. */
final class MeetingEnd extends LinearLayout {
  private static final int MAX_REMARKS = 2000;

  private final Look look;
  private final Language language;
  private final Listener listener;
  private final LinearLayout end;

  /** What the screen does at the end. */
  interface Listener {
    void remarked(String raw);

    /** Puts what is at fault in sight. */
    void jump(String path);

    void declareReady();

    /** Opens a finished meeting for a change. */
    void changeAgain();
  }

  MeetingEnd(Look look, Language language, MeetingScene scene, View papers, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.listener = listener;
    setOrientation(VERTICAL);
    addView(look.title(words(R.string.end_of_meeting)), look.wide(0));
    addView(look.text(words(R.string.meeting_remarks)), look.wide(10));
    EditText box = Inputs.box(look);
    String remarks = scene.form().record().remarks();
    box.setText(remarks == null ? "" : remarks);
    box.setMinLines(2);
    box.setGravity(Gravity.TOP | Gravity.START);
    box.setFilters(new InputFilter[] {new InputFilter.LengthFilter(MAX_REMARKS)});
    box.setContentDescription(words(R.string.meeting_remarks));
    Inputs.onChange(box, listener::remarked);
    addView(box, look.wide(4));
    addView(papers, look.wide(0));
    end = look.column();
    addView(end, look.wide(0));
    show(scene);
  }

  /** Shows what is missing now, or that nothing is. */
  void show(MeetingScene scene) {
    end.removeAllViews();
    List<FieldFault> faults = scene.form().faults();
    RecordState state = scene.meeting().state();
    if (scene.isDone()) {
      end.addView(
          look.secondary(words(R.string.change_meeting), listener::changeAgain), look.wide(20));
      return;
    }
    if (state instanceof RecordState.Refused refused) {
      end.addView(refusal(look, language, refused.problem()), look.wide(16));
    }
    if (faults.isEmpty()) {
      end.addView(look.done(words(R.string.meeting_complete)), look.wide(16));
      end.addView(
          look.primary(words(R.string.meeting_ready), listener::declareReady), look.wide(12));
      return;
    }
    end.addView(
        look.text(getContext().getString(R.string.meeting_missing, faults.size())), look.wide(16));
    int shown = Math.min(faults.size(), 8);
    for (FieldFault fault : faults.subList(0, shown)) {
      TextView row = look.text(fault.message().in(language) + "  ›");
      row.setMinHeight(look.px(Look.TARGET_DP));
      row.setGravity(Gravity.CENTER_VERTICAL);
      row.setPadding(look.px(14), look.px(8), look.px(14), look.px(8));
      row.setBackground(look.filled(R.color.paper, R.color.line));
      row.setOnClickListener(view -> listener.jump(fault.path()));
      end.addView(row, look.wide(6));
    }
  }

  /** The server's words, and what to do now. */
  static View refusal(Look look, Language language, Problem problem) {
    StringBuilder said = new StringBuilder(problem.detail().in(language));
    for (FieldFault fault : problem.faults()) {
      said.append("\n• ").append(fault.message().in(language));
    }
    said.append("\n").append(problem.type().nextStep().in(language));
    return look.fault(said);
  }

  private String words(int id) {
    return getContext().getString(id);
  }
}
