package vn.rasoat.client.screen;

import android.app.DatePickerDialog;
import android.app.TimePickerDialog;
import android.text.InputFilter;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.DateText;
import vn.rasoat.client.form.MeetingForm;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.text.Language;

/** When the village met, who came, who chaired and who wrote. */
final class AttendanceView extends LinearLayout {
  private static final int MAX_NAME = 100;
  private static final int DIGITS = 5;

  private final Look look;
  private final Language language;
  private final Listener listener;
  private final Button day;
  private final Button from;
  private final Button to;
  private final Map<String, TextView> faults = new HashMap<>();
  private final EditText chair;
  private final EditText secretary;

  /** What the screen does for the head of the minutes. */
  interface Listener {
    MeetingScene scene();

    /** Saves and shows. */
    void attended(MeetingForm next);

    void times(LocalDate day, LocalDateTime from, LocalDateTime to);
  }

  AttendanceView(Look look, Language language, MeetingForm form, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.listener = listener;
    setOrientation(VERTICAL);
    addView(look.title(words(R.string.the_meeting)), look.wide(0));
    day = look.secondary("", this::chooseDay);
    from = look.secondary("", () -> chooseTime(true));
    to = look.secondary("", () -> chooseTime(false));
    addView(day, look.wide(8));
    LinearLayout times = look.row();
    LayoutParams left = look.share(true, 1);
    left.rightMargin = look.px(8);
    times.addView(from, left);
    times.addView(to, look.share(true, 1));
    addView(times, look.wide(8));
    count(R.string.invited, MeetingForm.INVITED, form);
    count(R.string.present, MeetingForm.PRESENT, form);
    count(R.string.representatives, MeetingForm.REPRESENTATIVES, form);
    MeetingRecord record = form.record();
    chair = name(R.string.chair, "/chair", record.chair());
    secretary = name(R.string.secretary, "/secretary", record.secretary());
    Consumer<String> people = raw -> tellPeople();
    Inputs.onChange(chair, people);
    Inputs.onChange(secretary, people);
    show(listener.scene());
  }

  private void count(int label, String path, MeetingForm form) {
    EditText box = box(label, path, form.text(path));
    box.setInputType(InputType.TYPE_CLASS_NUMBER);
    box.setFilters(new InputFilter[] {new InputFilter.LengthFilter(DIGITS)});
    Inputs.onChange(box, raw -> listener.attended(listener.scene().form().withCount(path, raw)));
  }

  private EditText name(int label, String path, String value) {
    EditText box = box(label, path, value);
    box.setInputType(
        InputType.TYPE_CLASS_TEXT
            | InputType.TYPE_TEXT_FLAG_CAP_WORDS
            | InputType.TYPE_TEXT_VARIATION_PERSON_NAME);
    box.setFilters(new InputFilter[] {new InputFilter.LengthFilter(MAX_NAME)});
    return box;
  }

  private EditText box(int label, String path, String value) {
    addView(look.text(words(label)), look.wide(14));
    EditText box = Inputs.box(look);
    box.setText(value);
    box.setContentDescription(words(label));
    box.setTag(path);
    addView(box, look.wide(4));
    TextView fault = look.fault("");
    fault.setVisibility(GONE);
    addView(fault, look.wide(4));
    faults.put(path, fault);
    return box;
  }

  private void tellPeople() {
    MeetingForm form = listener.scene().form();
    String remarks = form.record().remarks();
    listener.attended(
        form.withPeople(
            chair.getText().toString(),
            secretary.getText().toString(),
            remarks == null ? "" : remarks));
  }

  /** Shows the times, and what is wrong with what was typed; an empty box is not wrong yet. */
  void show(MeetingScene scene) {
    day.setText(
        getContext()
            .getString(R.string.held_on, DateText.date(scene.form().record().heldOn(), language)));
    from.setText(getContext().getString(R.string.started_at, time(scene.startedAt())));
    boolean ended = scene.finishedAt().isAfter(scene.startedAt());
    to.setText(
        ended
            ? getContext().getString(R.string.finished_at, time(scene.finishedAt()))
            : words(R.string.finished_open));
    for (Map.Entry<String, TextView> each : faults.entrySet()) {
      String wrong = fault(scene.form(), each.getKey());
      each.getValue().setText(wrong == null ? "" : wrong);
      each.getValue().setVisibility(wrong == null ? GONE : VISIBLE);
    }
  }

  private @Nullable String fault(MeetingForm form, String path) {
    EditText box = findViewWithTag(path);
    if (box == null || box.length() == 0) {
      return null;
    }
    for (FieldFault each : form.faults()) {
      if (each.path().equals(path)) {
        return each.message().in(language);
      }
    }
    return null;
  }

  private static String time(LocalDateTime moment) {
    return DateText.moment(moment, moment.toLocalDate(), Language.VI);
  }

  private void chooseDay() {
    MeetingScene scene = listener.scene();
    LocalDate held = scene.form().record().heldOn();
    new DatePickerDialog(
            getContext(),
            (picker, year, month, dayOfMonth) ->
                listener.times(
                    LocalDate.of(year, month + 1, dayOfMonth),
                    scene.startedAt(),
                    scene.finishedAt()),
            held.getYear(),
            held.getMonthValue() - 1,
            held.getDayOfMonth())
        .show();
  }

  private void chooseTime(boolean start) {
    MeetingScene scene = listener.scene();
    LocalDateTime shown = start ? scene.startedAt() : scene.finishedAt();
    LocalDate held = scene.form().record().heldOn();
    new TimePickerDialog(
            getContext(),
            (picker, hour, minute) -> {
              LocalDateTime chosen = held.atTime(hour, minute);
              boolean open =
                  scene.form().record().finishedAt().equals(scene.form().record().startedAt());
              LocalDateTime end = open ? chosen : scene.finishedAt();
              listener.times(held, start ? chosen : scene.startedAt(), start ? end : chosen);
            },
            shown.getHour(),
            shown.getMinute(),
            true)
        .show();
  }

  private String words(int id) {
    return getContext().getString(id);
  }
}
