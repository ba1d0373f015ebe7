package vn.rasoat.client.store;

import vn.rasoat.area.AreaCode;
import vn.rasoat.review.MeetingRecord;

/**
 * The record of a meeting that is begun on this tablet.
 *
 * @param recordId UUID of the record
 * @param areaCode the village
 * @param content what is known at the beginning, such as the agenda with no votes cast
 */
public record NewMeeting(
    String recordId, String roundId, AreaCode areaCode, MeetingRecord content) {}
