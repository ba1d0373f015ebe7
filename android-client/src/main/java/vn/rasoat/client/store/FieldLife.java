package vn.rasoat.client.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.sync.WireCodec;

/** What happens to visits and meetings on the tablet, as pure functions. */
public final class FieldLife {
  private FieldLife() {}

  /**
   * A visit written down: it waits to be sent.
   *
   * @throws ProblemException if it is not fit to be sent
   */
  public static TrackedRecord visited(VisitEnvelope visit) {
    RecordState waiting = new RecordState.Waiting(visit.revisionId(), visit.madeAt(), null);
    return new TrackedRecord(new LocalVisit(visit, waiting), row(visit));
  }

  /** A meeting begun here. */
  public static TrackedRecord begun(NewMeeting begun) {
    return new TrackedRecord(
        new LocalMeeting(
            begun.recordId(),
            begun.roundId(),
            begun.areaCode(),
            begun.content(),
            0,
            new RecordState.Draft()),
        null);
  }

  /** After a change of a meeting, by the rules of {@link SheetLife#edited}. */
  public static TrackedRecord saved(TrackedRecord tracked, MeetingRecord content) {
    LocalMeeting meeting = meeting(tracked);
    if (content.equals(meeting.content())) {
      return tracked;
    }
    OutboxRow row = tracked.row();
    boolean refused = meeting.state() instanceof RecordState.Refused;
    return new TrackedRecord(
        meeting.withContent(content, refused ? meeting.state() : new RecordState.Draft()),
        row != null && row.offered() ? row : null);
  }

  /**
   * After a meeting was declared ready, by the rules of {@link SheetLife#ready}.
   *
   * @throws ProblemException if it is not fit to be sent
   */
  public static TrackedRecord ready(TrackedRecord tracked, String revisionId, Instant at) {
    LocalMeeting meeting = meeting(tracked);
    if (!(meeting.state() instanceof RecordState.Draft)
        && !(meeting.state() instanceof RecordState.Refused)) {
      return tracked;
    }
    LocalMeeting waiting =
        meeting.withState(meeting.baseRevision(), new RecordState.Waiting(revisionId, at, null));
    TrackedRecord enqueued = enqueued(waiting);
    return tracked.row() == null ? enqueued : new TrackedRecord(waiting, tracked.row());
  }

  /** After a receipt. One that does not answer the row changes nothing. */
  public static TrackedRecord received(TrackedRecord tracked, Receipt receipt) {
    OutboxRow row = tracked.row();
    if (row == null || !row.revisionId().equals(receipt.revisionId())) {
      return tracked;
    }
    if (receipt instanceof Receipt.Accepted accepted) {
      return answered(tracked, row, accepted.revision(), new RecordState.Synced());
    }
    if (receipt instanceof Receipt.AlreadyReceived already) {
      return answered(tracked, row, already.revision(), new RecordState.Synced());
    }
    if (receipt instanceof Receipt.Held held) {
      return answered(tracked, row, 0, new RecordState.Held(held.reason()));
    }
    if (receipt instanceof Receipt.Refused refused) {
      return refused.problem().type() == ProblemType.TRY_LATER
          ? tracked
          : answered(tracked, row, 0, new RecordState.Refused(refused.problem()));
    }
    // The protocol has no conflict of these: told as what it comes to.
    Problem changed = Problem.of(ProblemType.MEETING_CHANGED);
    return answered(tracked, row, 0, new RecordState.Refused(changed));
  }

  /**
   * Holds a visit that is to be dropped to being one, and refused.
   *
   * @throws IllegalArgumentException if it is no visit
   * @throws IllegalStateException if it is not refused
   */
  public static void requireDroppable(TrackedRecord tracked) {
    if (!(tracked.item() instanceof LocalVisit)) {
      throw new IllegalArgumentException(
          "the record " + tracked.item().recordId() + " is no visit");
    }
    if (!(tracked.item().state() instanceof RecordState.Refused)) {
      throw new IllegalStateException("only a refused visit may be dropped");
    }
  }

  /** After its area left the user's scope: null removes it, unsynced work is kept. */
  public static @Nullable TrackedRecord leftScope(TrackedRecord tracked) {
    return Standing.of(tracked.item().state()).isUnsynced() ? tracked : null;
  }

  /**
   * What was sent is answered; if a meeting was changed while it was under way, the change goes on.
   *
   * @param revision the server's; 0 if it took none
   */
  private static TrackedRecord answered(
      TrackedRecord tracked, OutboxRow row, int revision, RecordState end) {
    if (tracked.item() instanceof LocalVisit visit) {
      return new TrackedRecord(new LocalVisit(visit.visit(), end), null);
    }
    LocalMeeting meeting = meeting(tracked);
    int base = revision == 0 ? meeting.baseRevision() : revision;
    if (meeting.content().equals(((MeetingEnvelope) row.dispatch()).meeting())) {
      return new TrackedRecord(meeting.withState(base, end), null);
    }
    if (meeting.state() instanceof RecordState.Waiting) {
      return enqueued(meeting.withState(base, meeting.state()));
    }
    boolean refused = end instanceof RecordState.Refused;
    return new TrackedRecord(
        meeting.withState(base, refused ? end : new RecordState.Draft()), null);
  }

  /** A waiting visit or meeting with its row. The same record gives the same row again. */
  public static TrackedRecord enqueued(FieldRecord waiting) {
    return waiting instanceof LocalVisit visit
        ? new TrackedRecord(visit, row(visit.visit()))
        : enqueued((LocalMeeting) waiting);
  }

  private static TrackedRecord enqueued(LocalMeeting meeting) {
    RecordState.Waiting waiting = (RecordState.Waiting) meeting.state();
    return new TrackedRecord(
        meeting,
        row(
            new MeetingEnvelope(
                meeting.recordId(),
                waiting.revisionId(),
                meeting.baseRevision(),
                meeting.roundId(),
                meeting.areaCode(),
                meeting.content())));
  }

  private static LocalMeeting meeting(TrackedRecord tracked) {
    if (tracked.item() instanceof LocalMeeting meeting) {
      return meeting;
    }
    throw new IllegalArgumentException("the record " + tracked.item().recordId() + " is a visit");
  }

  /** Read back at once: what cannot be read would be refused by the server, and by the store. */
  private static OutboxRow row(Dispatch dispatch) {
    String text = WireCodec.text(dispatch);
    WireCodec.dispatch(text);
    return new OutboxRow(
        OutboxRow.NEW, dispatch, text.getBytes(StandardCharsets.UTF_8).length, false);
  }
}
