package vn.rasoat.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonValue;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetChecks;
import vn.rasoat.questionnaire.SheetJson;
import vn.rasoat.text.Wording;

/**
 * Reads one record of a push: an envelope, or the problem with every field at fault. Strict: a
 * field this server does not know is a fault, because passing over it would lose what the tablet
 * wrote there.
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

  private final JsonNode record;
  private final int bytes;
  private final List<DataFault> faults = new ArrayList<>();

  private EnvelopeReader(JsonNode record, int bytes) {
    this.record = record;
    this.bytes = bytes;
  }

  static PushedRecord read(JsonNode record, int bytes) {
    return new EnvelopeReader(record, bytes).read();
  }

  private PushedRecord read() {
    if (!(record.value() instanceof JsonValue.Obj)) {
      faults.addAll(record.fault("an object is expected").faults());
      return faulty("", "", notValid());
    }
    String recordId = field("recordId", WireFields::uuid, "");
    String revisionId = field("revisionId", WireFields::uuid, "");
    Problem unfit = unfit();
    if (unfit != null) {
      return faulty(recordId, revisionId, unfit);
    }
    Envelope envelope = envelope(recordId, revisionId);
    return faults.isEmpty()
        ? new PushedRecord.Readable(envelope, bytes)
        : faulty(recordId, revisionId, notValid());
  }

  private Envelope envelope(String recordId, String revisionId) {
    for (String name : record.fields().keySet()) {
      if (!FIELDS.contains(name)) {
        faults.add(new DataFault(record.file(), "/" + name, "this field is not known here"));
      }
    }
    String editionId = field("editionId", WireFields::name, "");
    return new Envelope(
        recordId,
        revisionId,
        field("baseRevision", node -> node.whole(0, Integer.MAX_VALUE), 0),
        field("householdId", WireFields::uuid, ""),
        field("roundId", WireFields::name, ""),
        field("areaCode", node -> node.as(AreaCode::new), new AreaCode("00")),
        field("interviewDate", WireFields::date, LocalDate.ofEpochDay(0)),
        field("startedAt", WireFields::instant, Instant.ofEpochMilli(0)),
        field("finishedAt", WireFields::instant, Instant.ofEpochMilli(0)),
        record.has("tabletClass")
            ? field("tabletClass", node -> node.as(HouseholdClass::ofCode), HouseholdClass.POOR)
            : null,
        field("content", content -> sheet(editionId, content), ThreeWayMerge.nothing(editionId)));
  }

  /** What makes a record unfit whatever its fields say; null if nothing does. */
  private @Nullable Problem unfit() {
    if (bytes > SyncLimits.MAX_RECORD_BYTES) {
      return Problem.of(ProblemType.RECORD_TOO_LARGE);
    }
    JsonValue kind = valueOf(record, "kind");
    if (kind instanceof JsonValue.Str word && !word.value().equals(EnvelopeJson.KIND)) {
      return Problem.of(ProblemType.UNKNOWN_KIND);
    }
    field("kind", JsonNode::text, "");
    JsonValue content = valueOf(record, "content");
    if (content instanceof JsonValue.Obj object
        && object.fields().get("members") instanceof JsonValue.Arr members
        && members.items().size() > SheetChecks.MAX_MEMBERS) {
      return Problem.of(ProblemType.TOO_MANY_MEMBERS);
    }
    return null;
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

  /** A field, or the stand-in after noting the fault. */
  private <T> T field(String name, Function<JsonNode, T> read, T standIn) {
    if (!record.has(name)) {
      faults.add(new DataFault(record.file(), "/" + name, "this field is missing"));
      return standIn;
    }
    try {
      return read.apply(record.get(name));
    } catch (DataFaultException e) {
      faults.addAll(e.faults());
      return standIn;
    }
  }

  private PushedRecord faulty(String recordId, String revisionId, Problem problem) {
    return new PushedRecord.Faulty(recordId, revisionId, problem, bytes);
  }

  private Problem notValid() {
    List<FieldFault> named = new ArrayList<>();
    for (DataFault fault : faults) {
      named.add(
          new FieldFault(
              userPath(fault.path()),
              new Wording(
                  "Dữ liệu ở đây sai dạng; hãy cập nhật ứng dụng rồi gửi lại.",
                  "Wrong shape: " + fault.message())));
    }
    return Problem.of(ProblemType.SHEET_NOT_VALID, Collections.unmodifiableList(named));
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
      return valueOf(member, "id") instanceof JsonValue.Str id && WireFields.isId(id.value())
          ? id.value()
          : index;
    } catch (DataFaultException | NumberFormatException | IndexOutOfBoundsException e) {
      return index;
    }
  }

  private static @Nullable JsonValue valueOf(JsonNode node, String field) {
    return node.value() instanceof JsonValue.Obj object ? object.fields().get(field) : null;
  }
}
