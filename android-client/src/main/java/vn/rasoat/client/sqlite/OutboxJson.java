package vn.rasoat.client.sqlite;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import vn.rasoat.area.AreaCode;
import vn.rasoat.json.JsonNode;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.WireCodec;

/**
 * The JSON of what waits to be sent. A sheet is read more leniently than the server reads it: one
 * that the server will refuse, such as with too many members, must come out of the store as it went
 * in.
 */
final class OutboxJson {
  private OutboxJson() {}

  static void write(JsonGenerator json, Dispatch dispatch) throws IOException {
    json.writeStartObject();
    if (dispatch instanceof Envelope envelope) {
      json.writeStringField("recordId", envelope.recordId());
      json.writeStringField("revisionId", envelope.revisionId());
      json.writeNumberField("baseRevision", envelope.baseRevision());
      json.writeStringField("householdId", envelope.householdId());
      json.writeStringField("roundId", envelope.roundId());
      json.writeStringField("areaCode", envelope.areaCode().value());
      json.writeStringField("interviewDate", envelope.interviewDate().toString());
      json.writeStringField("startedAt", envelope.startedAt().toString());
      json.writeStringField("finishedAt", envelope.finishedAt().toString());
      StateJson.writeClass(json, envelope.tabletClass());
      json.writeFieldName("sheet");
      LocalSheetJson.writeSheet(json, envelope.sheet());
    } else {
      json.writeStringField("wire", WireCodec.text(dispatch));
    }
    json.writeEndObject();
  }

  static Dispatch read(JsonNode node) {
    if (node.has("wire")) {
      return WireCodec.dispatch(node.get("wire").text());
    }
    return new Envelope(
        node.get("recordId").text(),
        node.get("revisionId").text(),
        node.get("baseRevision").whole(0, Integer.MAX_VALUE),
        node.get("householdId").text(),
        node.get("roundId").text(),
        node.get("areaCode").as(AreaCode::new),
        node.get("interviewDate").date(),
        node.get("startedAt").as(Instant::parse),
        node.get("finishedAt").as(Instant::parse),
        StateJson.classOf(node),
        LocalSheetJson.sheet(node.get("sheet")));
  }
}
