package vn.rasoat.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonValue;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetChecks;
import vn.rasoat.questionnaire.SheetJson;

/**
 * Reads a sheet of a push: an envelope, or the problem with every field at fault. Strict: a field
 * this server does not know is a fault, because passing over it would lose what the tablet wrote
 * there.
 */
final class EnvelopeReader {
  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "recordId",
          "revisionId",
          "baseRevision",
          "householdId",
          "roundId",
          "areaCode",
          "editionId",
          "interviewDate",
          "startedAt",
          "finishedAt",
          "tabletClass",
          "content");

  private final RecordFields fields;
  private final JsonNode record;

  private EnvelopeReader(RecordFields fields) {
    this.fields = fields;
    this.record = fields.record();
  }

  static PushedRecord read(RecordFields fields, String recordId, String revisionId, int bytes) {
    EnvelopeReader reader = new EnvelopeReader(fields);
    if (reader.hasTooManyMembers()) {
      return new PushedRecord.Faulty(
          recordId, revisionId, Problem.of(ProblemType.TOO_MANY_MEMBERS), bytes);
    }
    Envelope envelope = reader.envelope(recordId, revisionId);
    return fields.hasFaults()
        ? new PushedRecord.Faulty(recordId, revisionId, reader.notValid(), bytes)
        : new PushedRecord.Readable(envelope, bytes);
  }

  private Envelope envelope(String recordId, String revisionId) {
    fields.allowOnly(FIELDS);
    String editionId = fields.field("editionId", WireFields::name, "");
    return new Envelope(
        recordId,
        revisionId,
        fields.field("baseRevision", node -> node.whole(0, Integer.MAX_VALUE), 0),
        fields.field("householdId", WireFields::uuid, ""),
        fields.field("roundId", WireFields::name, ""),
        fields.field("areaCode", node -> node.as(AreaCode::new), new AreaCode("00")),
        fields.field("interviewDate", WireFields::date, LocalDate.ofEpochDay(0)),
        fields.field("startedAt", WireFields::instant, Instant.ofEpochMilli(0)),
        fields.field("finishedAt", WireFields::instant, Instant.ofEpochMilli(0)),
        fields.optional("tabletClass", node -> node.as(HouseholdClass::ofCode)),
        fields.field(
            "content", content -> sheet(editionId, content), ThreeWayMerge.nothing(editionId)));
  }

  private boolean hasTooManyMembers() {
    JsonValue content = RecordFields.valueOf(record, "content");
    return content instanceof JsonValue.Obj object
        && object.fields().get("members") instanceof JsonValue.Arr members
        && members.items().size() > SheetChecks.MAX_MEMBERS;
  }

  private static Sheet sheet(String editionId, JsonNode content) {
    Sheet sheet = SheetJson.read(editionId, content);
    WireFields.refuseNul(content);
    int index = 0;
    for (Member member : sheet.members()) {
      if (!WireFields.isId(member.id())) {
        throw content.get("members").items().get(index).get("id").fault("an id is expected");
      }
      index++;
    }
    return sheet;
  }

  private Problem notValid() {
    return fields.problem(ProblemType.SHEET_NOT_VALID, this::userPath);
  }

  /** Paths as people's screens know them: inside the sheet, members by id instead of by index. */
  private String userPath(String path) {
    String inside = path.startsWith("/content") ? path.substring("/content".length()) : path;
    String prefix = "/members/";
    if (!inside.startsWith(prefix)) {
      return inside.isEmpty() && !path.isEmpty() ? path : inside;
    }
    int end = inside.indexOf('/', prefix.length());
    String index = inside.substring(prefix.length(), end < 0 ? inside.length() : end);
    return prefix + memberId(index) + (end < 0 ? "" : inside.substring(end));
  }

  /** The id of the member at an index, or the index itself if that member has none to go by. */
  private String memberId(String index) {
    try {
      JsonNode member = record.get("content").get("members").items().get(Integer.parseInt(index));
      return RecordFields.valueOf(member, "id") instanceof JsonValue.Str id
              && WireFields.isId(id.value())
          ? id.value()
          : index;
    } catch (DataFaultException | NumberFormatException | IndexOutOfBoundsException e) {
      return index;
    }
  }
}
