package vn.rasoat.client.sqlite;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Standing;
import vn.rasoat.json.JsonNode;

/** The JSON of a summary; ids, area and standing are in the columns beside it. */
final class SummaryJson {
  private SummaryJson() {}

  /** The clear columns beside a summary. */
  record Columns(
      String recordId,
      String householdId,
      String roundId,
      String areaCode,
      String standing,
      boolean leftScope) {}

  static void write(JsonGenerator json, SheetSummary summary) throws IOException {
    json.writeStartObject();
    StateJson.writeText(json, "head", summary.headName());
    StateJson.writeText(json, "citizenId", summary.headCitizenId());
    json.writeNumberField("members", summary.memberCount());
    StateJson.writeClass(json, summary.householdClass());
    json.writeNumberField("revision", summary.revision());
    StateJson.writeText(json, "location", summary.location());
    json.writeEndObject();
  }

  static SheetSummary read(Columns columns, JsonNode node) {
    return new SheetSummary(
        columns.recordId(),
        columns.householdId(),
        columns.roundId(),
        new AreaCode(columns.areaCode()),
        Standing.ofCode(columns.standing()),
        columns.leftScope(),
        StateJson.text(node, "head"),
        StateJson.text(node, "citizenId"),
        node.get("members").whole(0, Integer.MAX_VALUE),
        StateJson.classOf(node),
        node.get("revision").whole(0, Integer.MAX_VALUE),
        StateJson.text(node, "location"));
  }
}
