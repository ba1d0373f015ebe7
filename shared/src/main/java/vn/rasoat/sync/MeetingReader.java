package vn.rasoat.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonNode;
import vn.rasoat.review.MeetingChecks;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.Vote;

/** Reads the fields of the record of a village meeting. */
final class MeetingReader {
  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "recordId",
          "revisionId",
          "baseRevision",
          "roundId",
          "areaCode",
          "heldOn",
          "startedAt",
          "finishedAt",
          "invited",
          "present",
          "representatives",
          "chair",
          "secretary",
          "remarks",
          "votes");
  private static final Set<String> VOTE_FIELDS =
      Set.of("householdId", "class", "agree", "disagree", "remarks");

  private MeetingReader() {}

  /** The meeting; a stand-in stands where a fault was noted. */
  static MeetingEnvelope read(RecordFields fields, String recordId, String revisionId) {
    fields.allowOnly(FIELDS);
    return new MeetingEnvelope(
        recordId,
        revisionId,
        fields.field("baseRevision", node -> node.whole(0, Integer.MAX_VALUE), 0),
        fields.field("roundId", WireFields::name, ""),
        fields.field("areaCode", node -> node.as(AreaCode::new), new AreaCode("00")),
        meeting(fields));
  }

  private static MeetingRecord meeting(RecordFields fields) {
    return new MeetingRecord(
        fields.field("heldOn", WireFields::date, LocalDate.ofEpochDay(0)),
        fields.field("startedAt", WireFields::instant, Instant.ofEpochMilli(0)),
        fields.field("finishedAt", WireFields::instant, Instant.ofEpochMilli(0)),
        fields.field("invited", MeetingReader::people, 0),
        fields.field("present", MeetingReader::people, 0),
        fields.field("representatives", MeetingReader::people, 0),
        fields.field("chair", node -> WireFields.said(node, SyncLimits.MAX_NAME), ""),
        fields.field("secretary", node -> WireFields.said(node, SyncLimits.MAX_NAME), ""),
        fields.optional("remarks", node -> WireFields.said(node, SyncLimits.MAX_REMARKS)),
        fields.field("votes", MeetingReader::votes, new ArrayList<>()));
  }

  private static int people(JsonNode node) {
    return node.whole(0, MeetingChecks.MAX_PEOPLE);
  }

  private static List<Vote> votes(JsonNode node) {
    List<JsonNode> items = node.items();
    if (items.size() > MeetingChecks.MAX_VOTES) {
      throw node.fault("at most " + MeetingChecks.MAX_VOTES + " votes are expected");
    }
    List<Vote> votes = new ArrayList<>(items.size());
    for (JsonNode item : items) {
      item.allowOnly(VOTE_FIELDS);
      votes.add(
          new Vote(
              WireFields.uuid(item.get("householdId")),
              item.has("class") ? item.get("class").as(HouseholdClass::ofCode) : null,
              people(item.get("agree")),
              people(item.get("disagree")),
              item.has("remarks")
                  ? WireFields.said(item.get("remarks"), SyncLimits.MAX_NOTE)
                  : null));
    }
    return votes;
  }
}
