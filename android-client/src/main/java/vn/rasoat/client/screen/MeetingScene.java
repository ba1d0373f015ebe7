package vn.rasoat.client.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.rasoat.client.form.HouseholdEntry;
import vn.rasoat.client.form.MeetingForm;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.NewMeeting;
import vn.rasoat.client.store.RecordState;

/** One meeting while it is open: each change is in the store before anything shows it. */
final class MeetingScene {
  private final Workplace workplace;
  private final VillageMeetings village;
  private final String recordId;
  private MeetingForm form;

  private MeetingScene(
      Workplace workplace, VillageMeetings village, String recordId, MeetingForm form) {
    this.workplace = workplace;
    this.village = village;
    this.recordId = recordId;
    this.form = form;
  }

  static MeetingScene open(Workplace workplace, VillageMeetings village, LocalMeeting meeting) {
    return new MeetingScene(workplace, village, meeting.recordId(), village.form(meeting));
  }

  /** Begins a meeting about the agenda of a village. */
  static MeetingScene begin(Workplace workplace, VillageMeetings village) {
    Instant now = workplace.clock().instant();
    List<HouseholdEntry> agenda = village.agenda();
    MeetingForm form =
        MeetingForm.begin(agenda, village.leastAgreement(), LocalDate.now(workplace.clock()), now);
    String recordId = workplace.ids().next();
    workplace
        .store()
        .beginMeeting(
            new NewMeeting(recordId, village.roundId(), village.village(), form.record()));
    return new MeetingScene(workplace, village, recordId, form);
  }

  String recordId() {
    return recordId;
  }

  VillageMeetings village() {
    return village;
  }

  MeetingForm form() {
    return form;
  }

  /** The meeting as the store has it. */
  LocalMeeting meeting() {
    return workplace
        .store()
        .findMeeting(recordId)
        .orElseThrow(() -> new IllegalStateException("there is no meeting " + recordId));
  }

  /** Keeps the form that a change gave. */
  void save(MeetingForm next) {
    workplace.store().saveMeeting(recordId, next.record());
    form = next;
  }

  /** With another day or other times of that day, such as "08:30". */
  void saveTimes(LocalDate day, LocalDateTime from, LocalDateTime to) {
    save(form.withTimes(day, instant(day, from), instant(day, to)));
  }

  private Instant instant(LocalDate day, LocalDateTime time) {
    return day.atTime(time.toLocalTime()).atZone(workplace.clock().getZone()).toInstant();
  }

  LocalDateTime startedAt() {
    return LocalDateTime.ofInstant(form.record().startedAt(), workplace.clock().getZone());
  }

  LocalDateTime finishedAt() {
    return LocalDateTime.ofInstant(form.record().finishedAt(), workplace.clock().getZone());
  }

  /** Declares it ready; a meeting of today whose end nobody noted ends now. */
  void ready() {
    Instant now = workplace.clock().instant();
    boolean endsNow =
        form.record().finishedAt().equals(form.record().startedAt())
            && form.record().heldOn().equals(LocalDate.now(workplace.clock()));
    if (endsNow) {
      save(form.withTimes(form.record().heldOn(), form.record().startedAt(), now));
    }
    workplace.store().markMeetingReady(recordId, workplace.ids().next(), now);
  }

  /** Whether it was declared ready, and is not to be changed by a slip of the finger. */
  boolean isDone() {
    RecordState state = meeting().state();
    return !(state instanceof RecordState.Draft) && !(state instanceof RecordState.Refused);
  }
}
