package vn.rasoat.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.change;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.page;
import static vn.rasoat.client.store.Samples.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.review.Vote;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.text.Wording;

/** Visits, meetings and assignments. */
public final class FieldWorkCases extends StoreCases {
  private static final AreaCode VILLAGE = new AreaCode("03565-01");

  public FieldWorkCases(LocalStoreContract contract) {
    super(contract);
  }

  private static VisitEnvelope visit(int number, @Nullable String note) {
    return new VisitEnvelope(
        id(number),
        id(number + 100),
        id(900),
        "periodic-2022",
        VILLAGE,
        VisitOutcome.ABSENT,
        LocalDate.parse("2022-10-02"),
        1,
        note,
        NOON);
  }

  private static MeetingRecord meeting(String chair, int present) {
    Vote vote = new Vote(id(900), HouseholdClass.POOR, present, 0, null);
    return new MeetingRecord(
        LocalDate.parse("2022-10-20"),
        NOON,
        NOON,
        40,
        present,
        0,
        chair,
        "Lý Thị Mai",
        null,
        List.of(vote));
  }

  private static Assignment assignment(int number, boolean open) {
    return new Assignment(
        id(number),
        id(900),
        id(number + 500),
        "periodic-2022",
        VILLAGE,
        AssignmentOrigin.RETURNED,
        "Xem lại số nhân khẩu",
        LocalDate.parse("2022-10-30"),
        "Giàng A Páo",
        null,
        NOON,
        open);
  }

  private static Receipt accepted(OutboxRow row, int revision) {
    return new Receipt.Accepted(row.recordId(), row.revisionId(), revision, null);
  }

  private void beginMeeting() {
    store().beginMeeting(new NewMeeting(A, "periodic-2022", VILLAGE, meeting("", 0)));
  }

  private LocalMeeting meetingA() {
    return store().findMeeting(A).orElseThrow(AssertionError::new);
  }

  public void a_visit_waits_from_the_moment_it_is_written_down() {
    store().addVisit(visit(1, "Đi nương"));
    LocalStore reopened = reopened();
    assertThat(reopened.hasUnsynced()).isTrue();
    OutboxRow row = offered();
    assertThat(row.dispatch()).isEqualTo(visit(1, "Đi nương"));
    store().applyReceipts(List.of(accepted(row, 1)));
    LocalStore after = reopened();
    assertThat(after.listVisits())
        .containsExactly(new LocalVisit(visit(1, "Đi nương"), new RecordState.Synced()));
    assertThat(after.outboxSize()).isZero();
    assertThat(after.hasUnsynced()).isFalse();
  }

  public void a_visit_written_down_twice_or_not_fit_to_be_sent_is_refused_at_once() {
    store().addVisit(visit(1, null));
    assertThatThrownBy(() -> store().addVisit(visit(1, null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().addVisit(visit(2, "x".repeat(501))))
        .isInstanceOf(ProblemException.class);
    assertThat(store().listVisits()).hasSize(1);
    assertThat(store().outboxSize()).isEqualTo(1);
  }

  public void a_refused_visit_keeps_the_words_until_it_is_dropped() {
    store().addVisit(visit(1, null));
    OutboxRow row = offered();
    assertThatThrownBy(() -> store().dropVisit(id(1))).isInstanceOf(IllegalStateException.class);
    Problem problem = Problem.of(ProblemType.UNKNOWN_AREA);
    store().applyReceipts(List.of(new Receipt.Refused(id(1), row.revisionId(), problem)));
    assertThat(reopened().listVisits().get(0).state()).isEqualTo(new RecordState.Refused(problem));
    assertThat(store().hasUnsynced()).isTrue();
    store().dropVisit(id(1));
    assertThat(reopened().listVisits()).isEmpty();
  }

  public void a_meeting_is_kept_as_it_is_and_sent_when_ready() {
    beginMeeting();
    store().saveMeeting(A, meeting("Vàng A Sử", 12));
    LocalMeeting draft = reopened().findMeeting(A).orElseThrow(AssertionError::new);
    assertThat(draft.content()).isEqualTo(meeting("Vàng A Sử", 12));
    assertThat(draft.state()).isInstanceOf(RecordState.Draft.class);
    store().markMeetingReady(A, id(11), NOON);
    OutboxRow row = offered();
    assertThat(row.revisionId()).isEqualTo(id(11));
    store().applyReceipts(List.of(accepted(row, 1)));
    assertThat(reopened().listMeetings()).extracting(LocalMeeting::baseRevision).containsExactly(1);
    assertThat(meetingA().state()).isInstanceOf(RecordState.Synced.class);
  }

  public void a_meeting_that_lacks_its_chair_is_not_sent() {
    beginMeeting();
    assertThatThrownBy(() -> store().markMeetingReady(A, id(11), NOON))
        .isInstanceOf(ProblemException.class);
    assertThat(meetingA().state()).isInstanceOf(RecordState.Draft.class);
    assertThat(store().outboxSize()).isZero();
  }

  public void a_meeting_changed_before_it_was_offered_is_taken_back() {
    beginMeeting();
    store().saveMeeting(A, meeting("Vàng A Sử", 12));
    store().markMeetingReady(A, id(11), NOON);
    store().saveMeeting(A, meeting("Vàng A Sử", 13));
    assertThat(store().outboxSize()).isZero();
    assertThat(meetingA().state()).isInstanceOf(RecordState.Draft.class);
  }

  public void a_meeting_changed_under_way_follows_on_the_new_revision() {
    beginMeeting();
    store().saveMeeting(A, meeting("Vàng A Sử", 12));
    store().markMeetingReady(A, id(11), NOON);
    OutboxRow row = offered();
    store().saveMeeting(A, meeting("Vàng A Sử", 13));
    store().markMeetingReady(A, id(12), NOON);
    assertThat(reopened().listOutbox()).containsExactly(row);
    store().applyReceipts(List.of(accepted(row, 1)));
    assertThat(meetingA().baseRevision()).isEqualTo(1);
    assertThat(offered().revisionId()).isEqualTo(id(12));
  }

  public void a_refused_or_held_meeting_keeps_the_words() {
    beginMeeting();
    store().saveMeeting(A, meeting("Vàng A Sử", 12));
    store().markMeetingReady(A, id(11), NOON);
    OutboxRow row = offered();
    Problem changed = Problem.of(ProblemType.MEETING_CHANGED);
    store().applyReceipts(List.of(new Receipt.Refused(A, row.revisionId(), changed)));
    store().saveMeeting(A, meeting("Vàng A Sử", 13));
    assertThat(reopened().listMeetings().get(0).state())
        .isEqualTo(new RecordState.Refused(changed));
    store().markMeetingReady(A, id(12), NOON);
    Wording reason = new Wording("Chờ xã", "Waits");
    store().applyReceipts(List.of(new Receipt.Held(A, id(12), reason)));
    assertThat(meetingA().state()).isEqualTo(new RecordState.Held(reason));
    assertThat(store().hasUnsynced()).isFalse();
  }

  public void a_meeting_begun_twice_and_a_change_of_none_are_mistakes() {
    beginMeeting();
    assertThatThrownBy(this::beginMeeting).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().saveMeeting(B, meeting("x", 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store().findMeeting(B)).isEmpty();
  }

  public void an_assignment_stays_until_it_is_closed() {
    Change given = new Change.AssignmentChange(assignment(1, true));
    store().applyPage(page("c1", given, new Change.AssignmentChange(assignment(2, true))));
    store().applyPage(page("c2", given));
    assertThat(reopened().listAssignments())
        .containsExactly(assignment(2, true), assignment(1, true));
    store().applyPage(page("c3", new Change.AssignmentChange(assignment(1, false))));
    assertThat(reopened().listAssignments()).containsExactly(assignment(2, true));
  }

  public void what_left_the_users_area_takes_assignments_and_finished_work_along() {
    store().addVisit(visit(1, null));
    store().applyReceipts(List.of(accepted(offered(), 1)));
    store().addVisit(visit(2, null));
    store()
        .applyPage(
            page(
                "c1",
                change(id(501), 1, sheet(Map.of())),
                new Change.AssignmentChange(assignment(1, true)),
                new Change.AssignmentChange(assignment(2, true))));
    store().applyPage(page("c2", new Change.RecordLeftScope(id(501))));
    assertThat(store().listAssignments()).containsExactly(assignment(2, true));
    store().applyPage(page("c3", new Change.AreaLeftScope(new AreaCode("03565"))));
    assertThat(reopened().listAssignments()).isEmpty();
    assertThat(store().listVisits()).extracting(LocalVisit::recordId).containsExactly(id(2));
  }
}
