package vn.rasoat.client.sqlite;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.ServerCopy;
import vn.rasoat.json.JsonNode;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetJson;

/**
 * The JSON of a sheet with all that belongs to it. Content that is that of the base stands once.
 */
final class LocalSheetJson {
  private LocalSheetJson() {}

  static void write(JsonGenerator json, LocalSheet sheet) throws IOException {
    json.writeStartObject();
    json.writeStringField("recordId", sheet.recordId());
    json.writeStringField("householdId", sheet.householdId());
    json.writeStringField("roundId", sheet.roundId());
    json.writeStringField("areaCode", sheet.areaCode().value());
    json.writeStringField("interviewDate", sheet.interviewDate().toString());
    Instant startedAt = sheet.startedAt();
    StateJson.writeText(json, "startedAt", startedAt == null ? null : startedAt.toString());
    json.writeBooleanField("leftScope", sheet.leftScope());
    json.writeFieldName("state");
    StateJson.write(json, sheet.state());
    ServerCopy base = sheet.base();
    if (base != null) {
      json.writeFieldName("base");
      write(json, base);
    }
    if (base == null || !base.sheet().equals(sheet.content())) {
      json.writeFieldName("content");
      writeSheet(json, sheet.content());
    }
    ServerCopy newer = sheet.newer();
    if (newer != null) {
      json.writeFieldName("newer");
      write(json, newer);
    }
    json.writeEndObject();
  }

  static LocalSheet read(JsonNode node) {
    ServerCopy base = node.has("base") ? copy(node.get("base")) : null;
    return new LocalSheet(
        node.get("recordId").text(),
        node.get("householdId").text(),
        node.get("roundId").text(),
        node.get("areaCode").as(AreaCode::new),
        node.get("interviewDate").date(),
        node.has("startedAt") ? node.get("startedAt").as(Instant::parse) : null,
        content(node, base),
        base,
        node.has("newer") ? copy(node.get("newer")) : null,
        StateJson.read(node.get("state")),
        node.get("leftScope").flag());
  }

  private static Sheet content(JsonNode node, @Nullable ServerCopy base) {
    return base == null || node.has("content") ? sheet(node.get("content")) : base.sheet();
  }

  static void write(JsonGenerator json, ServerCopy copy) throws IOException {
    json.writeStartObject();
    json.writeNumberField("revision", copy.revision());
    StateJson.writeClass(json, copy.householdClass());
    json.writeNumberField("points", copy.deprivationPoints());
    json.writeFieldName("sheet");
    writeSheet(json, copy.sheet());
    json.writeEndObject();
  }

  static ServerCopy copy(JsonNode node) {
    return new ServerCopy(
        node.get("revision").whole(0, Integer.MAX_VALUE),
        sheet(node.get("sheet")),
        StateJson.classOf(node),
        node.get("points").whole(0, Integer.MAX_VALUE));
  }

  static void writeSheet(JsonGenerator json, Sheet sheet) throws IOException {
    json.writeStartObject();
    json.writeStringField("editionId", sheet.editionId());
    json.writeFieldName("content");
    SheetJson.write(json, sheet);
    json.writeEndObject();
  }

  static Sheet sheet(JsonNode node) {
    return SheetJson.read(node.get("editionId").text(), node.get("content"));
  }
}
