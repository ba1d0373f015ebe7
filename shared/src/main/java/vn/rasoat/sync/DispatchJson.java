package vn.rasoat.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.Vote;

/** Writes a record of a push; {@link RecordReader} reads it. */
final class DispatchJson {
  static final String VISIT = "visit";
  static final String MEETING = "meeting";

  private DispatchJson() {}

  static void write(JsonGenerator json, Dispatch dispatch) throws IOException {
    if (dispatch instanceof Envelope envelope) {
      EnvelopeJson.write(json, envelope);
    } else if (dispatch instanceof VisitEnvelope visit) {
      writeVisit(json, visit);
    } else if (dispatch instanceof MeetingEnvelope meeting) {
      writeMeeting(json, meeting);
    }
  }

  private static void writeVisit(JsonGenerator json, VisitEnvelope visit) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", VISIT);
    json.writeStringField("recordId", visit.recordId());
    json.writeStringField("revisionId", visit.revisionId());
    json.writeStringField("householdId", visit.householdId());
    json.writeStringField("roundId", visit.roundId());
    json.writeStringField("areaCode", visit.areaCode().value());
    json.writeStringField("outcome", visit.outcome().code());
    json.writeStringField("visitedOn", visit.visitedOn().toString());
    json.writeNumberField("attempt", visit.attempt());
    writeIfThere(json, "note", visit.note());
    json.writeStringField("madeAt", visit.madeAt().toString());
    json.writeEndObject();
  }

  private static void writeMeeting(JsonGenerator json, MeetingEnvelope envelope)
      throws IOException {
    MeetingRecord meeting = envelope.meeting();
    json.writeStartObject();
    json.writeStringField("kind", MEETING);
    json.writeStringField("recordId", envelope.recordId());
    json.writeStringField("revisionId", envelope.revisionId());
    json.writeNumberField("baseRevision", envelope.baseRevision());
    json.writeStringField("roundId", envelope.roundId());
    json.writeStringField("areaCode", envelope.areaCode().value());
    json.writeStringField("heldOn", meeting.heldOn().toString());
    json.writeStringField("startedAt", meeting.startedAt().toString());
    json.writeStringField("finishedAt", meeting.finishedAt().toString());
    json.writeNumberField("invited", meeting.invited());
    json.writeNumberField("present", meeting.present());
    json.writeNumberField("representatives", meeting.representatives());
    json.writeStringField("chair", meeting.chair());
    json.writeStringField("secretary", meeting.secretary());
    writeIfThere(json, "remarks", meeting.remarks());
    json.writeArrayFieldStart("votes");
    for (Vote vote : meeting.votes()) {
      json.writeStartObject();
      json.writeStringField("householdId", vote.householdId());
      ReceiptJson.writeClass(json, vote.householdClass());
      json.writeNumberField("agree", vote.agree());
      json.writeNumberField("disagree", vote.disagree());
      writeIfThere(json, "remarks", vote.remarks());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void writeIfThere(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }
}
