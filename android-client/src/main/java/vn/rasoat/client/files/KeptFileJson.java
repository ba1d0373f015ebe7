package vn.rasoat.client.files;

import java.time.Instant;
import vn.rasoat.area.AreaCode;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.WordingJson;
import vn.rasoat.text.Wording;

/** How what is known of a file is written, before it is sealed. */
final class KeptFileJson {
  private KeptFileJson() {}

  static String write(KeptFile file) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", file.id());
          json.writeStringField("kind", file.subject().kind().code());
          json.writeStringField("recordId", file.subject().recordId());
          json.writeStringField("roundId", file.subject().roundId());
          json.writeStringField("areaCode", file.subject().areaCode().value());
          String signer = file.subject().signer();
          if (signer != null) {
            json.writeStringField("signer", signer);
          }
          json.writeStringField("mediaType", file.mediaType());
          json.writeNumberField("bytes", file.bytes());
          json.writeStringField("sha256", file.sha256());
          json.writeStringField("madeAt", file.madeAt().toString());
          json.writeBooleanField("here", file.here());
          if (file.state() instanceof FileState.Sent) {
            json.writeBooleanField("sent", true);
          } else if (file.state() instanceof FileState.Refused refused) {
            write(json, "refused", refused.what());
            write(json, "nextStep", refused.nextStep());
          }
          json.writeEndObject();
        });
  }

  private static void write(
      com.fasterxml.jackson.core.JsonGenerator json, String field, Wording wording)
      throws java.io.IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("vi", wording.vi());
    json.writeStringField("en", wording.en());
    json.writeEndObject();
  }

  static KeptFile read(JsonNode node) {
    FileSubject subject =
        new FileSubject(
            node.get("kind").as(FileKind::ofCode),
            node.get("recordId").text(),
            node.get("roundId").text(),
            node.get("areaCode").as(AreaCode::new),
            node.has("signer") ? node.get("signer").text() : null);
    return new KeptFile(
        node.get("id").text(),
        subject,
        node.get("mediaType").text(),
        node.get("bytes").whole(),
        node.get("sha256").text(),
        Instant.parse(node.get("madeAt").text()),
        state(node),
        node.get("here").flag());
  }

  private static FileState state(JsonNode node) {
    if (node.has("sent")) {
      return new FileState.Sent();
    }
    return node.has("refused")
        ? new FileState.Refused(
            WordingJson.read(node.get("refused")), WordingJson.read(node.get("nextStep")))
        : new FileState.Waiting();
  }
}
