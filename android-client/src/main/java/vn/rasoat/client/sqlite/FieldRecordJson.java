package vn.rasoat.client.sqlite;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.store.FieldRecord;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.LocalVisit;
import vn.rasoat.json.JsonNode;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.Vote;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.sync.WireCodec;

/** The JSON of visits and meetings; a meeting may still lack what the server asks for. */
final class FieldRecordJson {
  private FieldRecordJson() {}

  static void write(JsonGenerator json, FieldRecord item) throws IOException {
    json.writeStartObject();
    json.writeFieldName("state");
    StateJson.write(json, item.state());
    if (item instanceof LocalVisit visit) {
      json.writeStringField("visit", WireCodec.text(visit.visit()));
    } else if (item instanceof LocalMeeting meeting) {
      json.writeStringField("recordId", meeting.recordId());
      json.writeStringField("roundId", meeting.roundId());
      json.writeStringField("areaCode", meeting.areaCode().value());
      json.writeNumberField("baseRevision", meeting.baseRevision());
      json.writeFieldName("meeting");
      write(json, meeting.content());
    }
    json.writeEndObject();
  }

  static FieldRecord read(JsonNode node) {
    if (node.has("visit")) {
      return new LocalVisit(
          (VisitEnvelope) WireCodec.dispatch(node.get("visit").text()),
          StateJson.read(node.get("state")));
    }
    return new LocalMeeting(
        node.get("recordId").text(),
        node.get("roundId").text(),
        node.get("areaCode").as(AreaCode::new),
        meeting(node.get("meeting")),
        node.get("baseRevision").whole(0, Integer.MAX_VALUE),
        StateJson.read(node.get("state")));
  }

  private static void write(JsonGenerator json, MeetingRecord meeting) throws IOException {
    json.writeStartObject();
    json.writeStringField("heldOn", meeting.heldOn().toString());
    json.writeStringField("startedAt", meeting.startedAt().toString());
    json.writeStringField("finishedAt", meeting.finishedAt().toString());
    json.writeNumberField("invited", meeting.invited());
    json.writeNumberField("present", meeting.present());
    json.writeNumberField("representatives", meeting.representatives());
    json.writeStringField("chair", meeting.chair());
    json.writeStringField("secretary", meeting.secretary());
    StateJson.writeText(json, "remarks", meeting.remarks());
    json.writeArrayFieldStart("votes");
    for (Vote vote : meeting.votes()) {
      json.writeStartObject();
      json.writeStringField("householdId", vote.householdId());
      StateJson.writeClass(json, vote.householdClass());
      json.writeNumberField("agree", vote.agree());
      json.writeNumberField("disagree", vote.disagree());
      StateJson.writeText(json, "remarks", vote.remarks());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static MeetingRecord meeting(JsonNode node) {
    List<Vote> votes = new ArrayList<>();
    for (JsonNode vote : node.get("votes").items()) {
      votes.add(
          new Vote(
              vote.get("householdId").text(),
              StateJson.classOf(vote),
              number(vote, "agree"),
              number(vote, "disagree"),
              StateJson.text(vote, "remarks")));
    }
    return new MeetingRecord(
        node.get("heldOn").date(),
        node.get("startedAt").as(Instant::parse),
        node.get("finishedAt").as(Instant::parse),
        number(node, "invited"),
        number(node, "present"),
        number(node, "representatives"),
        node.get("chair").text(),
        node.get("secretary").text(),
        StateJson.text(node, "remarks"),
        votes);
  }

  private static int number(JsonNode node, String field) {
    return node.get(field).whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
