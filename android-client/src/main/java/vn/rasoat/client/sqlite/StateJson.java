package vn.rasoat.client.sqlite;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.Standing;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.text.Language;

/** The JSON of where a record stands, with the server's words. */
final class StateJson {
  private StateJson() {}

  static void write(JsonGenerator json, RecordState state) throws IOException {
    json.writeStartObject();
    json.writeStringField("is", Standing.of(state).code());
    if (state instanceof RecordState.Waiting waiting) {
      json.writeStringField("revisionId", waiting.revisionId());
      json.writeStringField("readyAt", waiting.readyAt().toString());
      writeClass(json, waiting.tabletClass());
    } else if (state instanceof RecordState.Held held) {
      json.writeStringField("vi", held.reason().vi());
      json.writeStringField("en", held.reason().en());
    } else if (state instanceof RecordState.Refused refused) {
      json.writeFieldName("problem");
      ProblemJson.write(json, refused.problem(), Language.VI);
    } else if (state instanceof RecordState.InConflict conflict) {
      json.writeFieldName("current");
      LocalSheetJson.write(json, conflict.current());
      json.writeArrayFieldStart("fields");
      for (FieldConflict field : conflict.fields()) {
        write(json, field);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, FieldConflict field) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", field.path());
    writeText(json, "base", field.base());
    writeText(json, "yours", field.yours());
    writeText(json, "current", field.current());
    json.writeEndObject();
  }

  static RecordState read(JsonNode node) {
    return switch (node.get("is").as(Standing::ofCode)) {
      case DRAFT -> new RecordState.Draft();
      case WAITING ->
          new RecordState.Waiting(
              node.get("revisionId").text(), node.get("readyAt").as(Instant::parse), classOf(node));
      case SYNCED -> new RecordState.Synced();
      case HELD -> new RecordState.Held(WordingJson.read(node));
      case REFUSED -> new RecordState.Refused(ProblemJson.read(node.get("problem")));
      case IN_CONFLICT ->
          new RecordState.InConflict(
              LocalSheetJson.copy(node.get("current")), conflicts(node.get("fields")));
    };
  }

  private static List<FieldConflict> conflicts(JsonNode node) {
    List<FieldConflict> fields = new ArrayList<>();
    for (JsonNode field : node.items()) {
      fields.add(
          new FieldConflict(
              field.get("path").text(),
              text(field, "base"),
              text(field, "yours"),
              text(field, "current")));
    }
    return fields;
  }

  static void writeClass(JsonGenerator json, @Nullable HouseholdClass householdClass)
      throws IOException {
    writeText(json, "class", householdClass == null ? null : householdClass.code());
  }

  static @Nullable HouseholdClass classOf(JsonNode node) {
    return node.has("class") ? node.get("class").as(HouseholdClass::ofCode) : null;
  }

  static void writeText(JsonGenerator json, String name, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  static @Nullable String text(JsonNode node, String name) {
    return node.has(name) ? node.get(name).text() : null;
  }
}
