package vn.rasoat.server.inbox;

import java.time.Instant;
import vn.rasoat.review.MeetingRecord;

/**
 * The record of a village meeting as it is now.
 *
 * @param recordId UUID of the meeting
 * @param areaPath path of the village
 * @param revision the server's number, from 1
 * @param userId who sent the current revision
 */
public record Meeting(
    String recordId,
    String roundId,
    String areaPath,
    int revision,
    MeetingRecord record,
    String userId,
    Instant receivedAt) {}
