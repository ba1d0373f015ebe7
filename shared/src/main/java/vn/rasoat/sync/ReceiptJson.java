package vn.rasoat.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.WordingJson;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetJson;
import vn.rasoat.text.Language;

/**
 * The JSON of a receipt. Read leniently: an old app must not choke on a field a new server adds.
 */
final class ReceiptJson {
  private ReceiptJson() {}

  static void write(JsonGenerator json, Receipt receipt, Language language) throws IOException {
    json.writeStartObject();
    json.writeStringField("recordId", receipt.recordId());
    json.writeStringField("revisionId", receipt.revisionId());
    if (receipt instanceof Receipt.Accepted accepted) {
      json.writeStringField("outcome", "accepted");
      writeResult(json, accepted.result(), accepted.revision());
    } else if (receipt instanceof Receipt.AlreadyReceived already) {
      json.writeStringField("outcome", "already_received");
      writeResult(json, already.result(), already.revision());
    } else if (receipt instanceof Receipt.Held held) {
      json.writeStringField("outcome", "held");
      json.writeObjectFieldStart("reason");
      json.writeStringField("vi", held.reason().vi());
      json.writeStringField("en", held.reason().en());
      json.writeEndObject();
    } else if (receipt instanceof Receipt.Refused refused) {
      json.writeStringField("outcome", "refused");
      json.writeFieldName("problem");
      ProblemJson.write(json, refused.problem(), language);
    } else if (receipt instanceof Receipt.Conflict conflict) {
      json.writeStringField("outcome", "conflict");
      writeConflict(json, conflict);
    }
    json.writeEndObject();
  }

  private static void writeResult(JsonGenerator json, Receipt.@Nullable Result result, int revision)
      throws IOException {
    json.writeNumberField("revision", revision);
    if (result == null) {
      json.writeBooleanField("merged", false);
      return;
    }
    json.writeObjectFieldStart("assessment");
    writeClass(json, result.householdClass());
    json.writeNumberField("deprivationPoints", result.deprivationPoints());
    json.writeEndObject();
    Sheet merged = result.merged();
    json.writeBooleanField("merged", merged != null);
    if (merged != null) {
      json.writeStringField("editionId", merged.editionId());
      json.writeFieldName("content");
      SheetJson.write(json, merged);
    }
  }

  private static void writeConflict(JsonGenerator json, Receipt.Conflict conflict)
      throws IOException {
    json.writeNumberField("currentRevision", conflict.currentRevision());
    json.writeStringField("editionId", conflict.current().editionId());
    json.writeFieldName("currentContent");
    SheetJson.write(json, conflict.current());
    json.writeArrayFieldStart("fields");
    for (FieldConflict field : conflict.fields()) {
      json.writeStartObject();
      json.writeStringField("path", field.path());
      writeRaw(json, "base", field.base());
      writeRaw(json, "yours", field.yours());
      writeRaw(json, "current", field.current());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRaw(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(text == null ? "null" : text);
  }

  static void writeClass(JsonGenerator json, @Nullable HouseholdClass householdClass)
      throws IOException {
    json.writeStringField("class", householdClass == null ? null : householdClass.code());
  }

  static Receipt read(JsonNode node) {
    String recordId = node.get("recordId").text();
    String revisionId = node.get("revisionId").text();
    String outcome = node.get("outcome").text();
    return switch (outcome) {
      case "accepted" ->
          new Receipt.Accepted(recordId, revisionId, revision(node, "revision"), result(node));
      case "already_received" ->
          new Receipt.AlreadyReceived(
              recordId, revisionId, revision(node, "revision"), result(node));
      case "held" -> new Receipt.Held(recordId, revisionId, WordingJson.read(node.get("reason")));
      case "refused" ->
          new Receipt.Refused(recordId, revisionId, ProblemJson.read(node.get("problem")));
      case "conflict" -> conflict(recordId, revisionId, node);
      default -> throw node.get("outcome").fault("the outcome '" + outcome + "' is not known");
    };
  }

  private static Receipt conflict(String recordId, String revisionId, JsonNode node) {
    List<FieldConflict> fields = new ArrayList<>();
    for (JsonNode field : node.get("fields").items()) {
      fields.add(
          new FieldConflict(
              field.get("path").text(),
              raw(field, "base"),
              raw(field, "yours"),
              raw(field, "current")));
    }
    Sheet current = SheetJson.read(node.get("editionId").text(), node.get("currentContent"));
    return new Receipt.Conflict(
        recordId, revisionId, revision(node, "currentRevision"), current, fields);
  }

  private static Receipt.@Nullable Result result(JsonNode node) {
    if (!node.has("assessment")) {
      return null;
    }
    JsonNode assessment = node.get("assessment");
    return new Receipt.Result(
        readClass(assessment),
        assessment.get("deprivationPoints").whole(0, Integer.MAX_VALUE),
        node.get("merged").flag()
            ? SheetJson.read(node.get("editionId").text(), node.get("content"))
            : null);
  }

  static @Nullable HouseholdClass readClass(JsonNode node) {
    return node.has("class") ? node.get("class").as(HouseholdClass::ofCode) : null;
  }

  static int revision(JsonNode node, String field) {
    return node.get(field).whole(1, Integer.MAX_VALUE);
  }

  private static @Nullable String raw(JsonNode node, String field) {
    return node.has(field) ? JsonText.of(node.get(field).value()) : null;
  }
}
