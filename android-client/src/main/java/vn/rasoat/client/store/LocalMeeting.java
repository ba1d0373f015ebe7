package vn.rasoat.client.store;

import vn.rasoat.area.AreaCode;
import vn.rasoat.review.MeetingRecord;

/**
 * The record of a village meeting as the tablet has it.
 *
 * @param areaCode the village
 * @param content as the user sees it; may lack what is needed to send it
 * @param baseRevision the server's revision it grew from; 0 if there was none
 * @param state draft, waiting, synced, held or refused
 */
public record LocalMeeting(
    String recordId,
    String roundId,
    AreaCode areaCode,
    MeetingRecord content,
    int baseRevision,
    RecordState state)
    implements FieldRecord {

  LocalMeeting withContent(MeetingRecord other, RecordState otherState) {
    return new LocalMeeting(recordId, roundId, areaCode, other, baseRevision, otherState);
  }

  LocalMeeting withState(int otherBase, RecordState otherState) {
    return new LocalMeeting(recordId, roundId, areaCode, content, otherBase, otherState);
  }
}
