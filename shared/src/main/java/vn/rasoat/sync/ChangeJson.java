package vn.rasoat.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import vn.rasoat.area.AreaCode;
import vn.rasoat.json.JsonNode;
import vn.rasoat.questionnaire.SheetJson;

/** The JSON of a change of a pull. */
final class ChangeJson {
  private ChangeJson() {}

  static void write(JsonGenerator json, Change change) throws IOException {
    json.writeStartObject();
    if (change instanceof Change.SheetChange sheet) {
      writeSheet(json, sheet);
    } else if (change instanceof Change.AssignmentChange given) {
      AssignmentJson.write(json, given.assignment());
    } else if (change instanceof Change.AreaLeftScope area) {
      json.writeStringField("kind", "left_scope");
      json.writeStringField("areaCode", area.areaCode().value());
    } else if (change instanceof Change.RecordLeftScope left) {
      json.writeStringField("kind", "left_scope");
      json.writeStringField("recordId", left.recordId());
    }
    json.writeEndObject();
  }

  private static void writeSheet(JsonGenerator json, Change.SheetChange change) throws IOException {
    json.writeStringField("kind", EnvelopeJson.KIND);
    json.writeStringField("recordId", change.recordId());
    json.writeStringField("householdId", change.householdId());
    json.writeStringField("roundId", change.roundId());
    json.writeStringField("areaCode", change.areaCode().value());
    json.writeNumberField("revision", change.revision());
    json.writeStringField("editionId", change.sheet().editionId());
    json.writeStringField("interviewDate", change.interviewDate().toString());
    json.writeObjectFieldStart("assessment");
    ReceiptJson.writeClass(json, change.householdClass());
    json.writeNumberField("deprivationPoints", change.deprivationPoints());
    json.writeEndObject();
    json.writeFieldName("content");
    SheetJson.write(json, change.sheet());
  }

  /** A change; empty for a kind this app does not know yet, which an update will ask for anew. */
  static Optional<Change> read(JsonNode node) {
    return switch (node.get("kind").text()) {
      case EnvelopeJson.KIND -> Optional.of(sheet(node));
      case AssignmentJson.KIND -> AssignmentJson.read(node).map(Change.AssignmentChange::new);
      case "left_scope" ->
          Optional.of(
              node.has("areaCode")
                  ? new Change.AreaLeftScope(node.get("areaCode").as(AreaCode::new))
                  : new Change.RecordLeftScope(node.get("recordId").text()));
      default -> Optional.empty();
    };
  }

  private static Change.SheetChange sheet(JsonNode node) {
    JsonNode assessment = node.get("assessment");
    return new Change.SheetChange(
        node.get("recordId").text(),
        node.get("householdId").text(),
        node.get("roundId").text(),
        node.get("areaCode").as(AreaCode::new),
        ReceiptJson.revision(node, "revision"),
        node.get("interviewDate").date(),
        ReceiptJson.readClass(assessment),
        assessment.get("deprivationPoints").whole(0, Integer.MAX_VALUE),
        SheetJson.read(node.get("editionId").text(), node.get("content")));
  }
}
