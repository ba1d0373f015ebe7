package vn.rasoat.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.SheetJson;

/** Writes a sheet of a push; {@link EnvelopeReader} reads it. */
final class EnvelopeJson {
  /** The word for a sheet. */
  static final String KIND = "sheet";

  private EnvelopeJson() {}

  static void write(JsonGenerator json, Envelope envelope) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", KIND);
    json.writeStringField("recordId", envelope.recordId());
    json.writeStringField("revisionId", envelope.revisionId());
    json.writeNumberField("baseRevision", envelope.baseRevision());
    json.writeStringField("householdId", envelope.householdId());
    json.writeStringField("roundId", envelope.roundId());
    json.writeStringField("areaCode", envelope.areaCode().value());
    json.writeStringField("editionId", envelope.sheet().editionId());
    json.writeStringField("interviewDate", envelope.interviewDate().toString());
    json.writeStringField("startedAt", envelope.startedAt().toString());
    json.writeStringField("finishedAt", envelope.finishedAt().toString());
    HouseholdClass tabletClass = envelope.tabletClass();
    if (tabletClass != null) {
      json.writeStringField("tabletClass", tabletClass.code());
    }
    json.writeFieldName("content");
    SheetJson.write(json, envelope.sheet());
    json.writeEndObject();
  }
}
