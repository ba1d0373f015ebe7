package vn.rasoat.client.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.VisitEnvelope;

/** What a store keeps beside sheets. Promises and threads are those of {@link LocalStore}. */
public interface FieldWork {

  /** The open assignments; those that came first at the beginning. */
  List<Assignment> listAssignments();

  /**
   * Writes a visit down and puts it into the outbox.
   *
   * @throws IllegalArgumentException if there is a record of the id
   * @throws vn.rasoat.problem.ProblemException if it is not fit to be sent
   */
  void addVisit(VisitEnvelope visit);

  /** All visits made on this tablet, in the order they were written down. */
  List<LocalVisit> listVisits();

  /**
   * Takes a visit off that the server refused, so that it may be written down anew.
   *
   * @throws IllegalArgumentException if there is no such visit
   * @throws IllegalStateException if it is not refused
   */
  void dropVisit(String recordId);

  /**
   * Begins the record of a meeting, as a draft.
   *
   * @throws IllegalArgumentException if there is a record of the id
   */
  void beginMeeting(NewMeeting meeting);

  /**
   * Saves a meeting as it is now.
   *
   * @throws IllegalArgumentException if there is no such meeting
   */
  void saveMeeting(String recordId, MeetingRecord content);

  /**
   * Declares a meeting ready to be sent. Without effect if nothing is to be sent.
   *
   * @param revisionId a new UUID for this edit
   * @param at by the tablet's clock
   * @throws IllegalArgumentException if there is no such meeting
   * @throws vn.rasoat.problem.ProblemException if it is not fit to be sent
   */
  void markMeetingReady(String recordId, String revisionId, Instant at);

  /** The meeting of an id. */
  Optional<LocalMeeting> findMeeting(String recordId);

  /** All meetings, those begun first at the beginning. */
  List<LocalMeeting> listMeetings();
}
