package vn.rasoat.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonNode;
import vn.rasoat.review.ReviewEvent.CountedVote;
import vn.rasoat.review.ReviewEvent.MeetingHeld;
import vn.rasoat.review.ReviewEvent.Returned;
import vn.rasoat.review.ReviewEvent.Visited;

/** The JSON of the events of field work beside the sheets: re-checks, visits, meetings. */
final class FieldEventJson {
  private static final Set<String> VOTE_FIELDS =
      Set.of("householdId", "class", "agree", "disagree", "passed");

  private FieldEventJson() {}

  /** Writes the fields behind type, round and time. */
  static void write(JsonGenerator json, ReviewEvent event) throws IOException {
    if (event instanceof Returned returned) {
      writeReturned(json, returned);
    } else if (event instanceof Visited visited) {
      writeVisited(json, visited);
    } else if (event instanceof MeetingHeld held) {
      writeMeeting(json, held);
    }
  }

  private static void writeReturned(JsonGenerator json, Returned event) throws IOException {
    json.writeStringField("householdId", event.householdId());
    json.writeStringField("areaPath", event.areaPath());
    json.writeStringField("assignmentId", event.assignmentId());
    json.writeStringField("origin", event.origin().code());
    json.writeStringField("reason", event.reason());
    json.writeStringField("dueOn", event.dueOn().toString());
    json.writeStringField("userId", event.userId());
  }

  private static void writeVisited(JsonGenerator json, Visited event) throws IOException {
    json.writeStringField("householdId", event.householdId());
    json.writeStringField("recordId", event.recordId());
    json.writeStringField("areaPath", event.areaPath());
    json.writeStringField("outcome", event.outcome().code());
    json.writeStringField("visitedOn", event.visitedOn().toString());
    json.writeNumberField("attempt", event.attempt());
    json.writeStringField("userId", event.userId());
  }

  private static void writeMeeting(JsonGenerator json, MeetingHeld event) throws IOException {
    json.writeStringField("recordId", event.recordId());
    json.writeStringField("areaPath", event.areaPath());
    json.writeNumberField("revision", event.revision());
    json.writeStringField("heldOn", event.heldOn().toString());
    json.writeNumberField("invited", event.invited());
    json.writeNumberField("present", event.present());
    json.writeNumberField("representatives", event.representatives());
    json.writeArrayFieldStart("votes");
    for (CountedVote vote : event.votes()) {
      json.writeStartObject();
      json.writeStringField("householdId", vote.householdId());
      HouseholdClass householdClass = vote.householdClass();
      json.writeStringField("class", householdClass == null ? null : householdClass.code());
      json.writeNumberField("agree", vote.agree());
      json.writeNumberField("disagree", vote.disagree());
      json.writeBooleanField("passed", vote.passed());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("userId", event.userId());
  }

  static Returned returned(JsonNode node, String roundId, Instant at) {
    return new Returned(
        roundId,
        at,
        node.get("householdId").text(),
        node.get("areaPath").text(),
        node.get("assignmentId").text(),
        node.get("origin").as(AssignmentOrigin::ofCode),
        node.get("reason").text(),
        node.get("dueOn").date(),
        node.get("userId").text());
  }

  static Visited visited(JsonNode node, String roundId, Instant at) {
    return new Visited(
        roundId,
        at,
        node.get("householdId").text(),
        node.get("recordId").text(),
        node.get("areaPath").text(),
        node.get("outcome").as(VisitOutcome::ofCode),
        node.get("visitedOn").date(),
        node.get("attempt").whole(1, Integer.MAX_VALUE),
        node.get("userId").text());
  }

  static MeetingHeld meetingHeld(JsonNode node, String roundId, Instant at) {
    List<CountedVote> votes = new ArrayList<>();
    for (JsonNode item : node.get("votes").items()) {
      item.allowOnly(VOTE_FIELDS);
      votes.add(
          new CountedVote(
              item.get("householdId").text(),
              item.has("class") ? item.get("class").as(HouseholdClass::ofCode) : null,
              item.get("agree").whole(0, Integer.MAX_VALUE),
              item.get("disagree").whole(0, Integer.MAX_VALUE),
              item.get("passed").flag()));
    }
    return new MeetingHeld(
        roundId,
        at,
        node.get("recordId").text(),
        node.get("areaPath").text(),
        node.get("revision").whole(1, Integer.MAX_VALUE),
        node.get("heldOn").date(),
        node.get("invited").whole(0, Integer.MAX_VALUE),
        node.get("present").whole(0, Integer.MAX_VALUE),
        node.get("representatives").whole(0, Integer.MAX_VALUE),
        votes,
        node.get("userId").text());
  }
}
