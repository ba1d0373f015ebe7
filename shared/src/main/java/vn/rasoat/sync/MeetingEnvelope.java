package vn.rasoat.sync;

import vn.rasoat.area.AreaCode;
import vn.rasoat.review.MeetingRecord;

/**
 * One revision of the record of a village meeting on its way from a tablet. Revisions are not
 * merged: one that began from an older base is refused.
 *
 * @param recordId UUID of the meeting
 * @param baseRevision the server's revision this edit began from; 0 if the server had none
 */
public record MeetingEnvelope(
    String recordId,
    String revisionId,
    int baseRevision,
    String roundId,
    AreaCode areaCode,
    MeetingRecord meeting)
    implements Dispatch {}
