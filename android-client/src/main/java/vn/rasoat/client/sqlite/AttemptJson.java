package vn.rasoat.client.sqlite;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.json.JsonNode;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.text.Language;

/** The JSON of an attempt to sync. */
final class AttemptJson {
  private AttemptJson() {}

  static void write(JsonGenerator json, Attempt attempt) throws IOException {
    json.writeStartObject();
    json.writeStringField("startedAt", attempt.startedAt().toString());
    json.writeNumberField("tookMillis", attempt.tookMillis());
    json.writeNumberField("accepted", attempt.accepted());
    json.writeNumberField("held", attempt.held());
    json.writeNumberField("refused", attempt.refused());
    json.writeNumberField("conflicts", attempt.conflicts());
    json.writeNumberField("pulled", attempt.pulled());
    json.writeNumberField("bytesSent", attempt.bytesSent());
    json.writeNumberField("bytesReceived", attempt.bytesReceived());
    json.writeStringField("outcome", attempt.outcome().name());
    Problem problem = attempt.problem();
    if (problem != null) {
      json.writeFieldName("problem");
      ProblemJson.write(json, problem, Language.VI);
    }
    json.writeEndObject();
  }

  static Attempt read(JsonNode node) {
    return new Attempt(
        node.get("startedAt").as(Instant::parse),
        node.get("tookMillis").whole(),
        count(node, "accepted"),
        count(node, "held"),
        count(node, "refused"),
        count(node, "conflicts"),
        count(node, "pulled"),
        node.get("bytesSent").whole(),
        node.get("bytesReceived").whole(),
        node.get("outcome").as(AttemptOutcome::valueOf),
        node.has("problem") ? ProblemJson.read(node.get("problem")) : null);
  }

  private static int count(JsonNode node, String field) {
    return node.get(field).whole(0, Integer.MAX_VALUE);
  }
}
