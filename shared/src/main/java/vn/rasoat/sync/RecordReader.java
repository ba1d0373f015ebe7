package vn.rasoat.sync;

import java.util.function.UnaryOperator;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonValue;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;

/**
 * Reads one record of a push, of whatever kind: the dispatch, or the problem with every field at
 * fault.
 */
final class RecordReader {
  private RecordReader() {}

  static PushedRecord read(JsonNode record, int bytes) {
    RecordFields fields = new RecordFields(record);
    if (!(record.value() instanceof JsonValue.Obj)) {
      fields.add(record.fault("an object is expected"));
      return faulty("", "", notValid(fields), bytes);
    }
    String recordId = fields.field("recordId", WireFields::uuid, "");
    String revisionId = fields.field("revisionId", WireFields::uuid, "");
    if (bytes > SyncLimits.MAX_RECORD_BYTES) {
      return faulty(recordId, revisionId, Problem.of(ProblemType.RECORD_TOO_LARGE), bytes);
    }
    String kind = fields.field("kind", JsonNode::text, EnvelopeJson.KIND);
    return switch (kind) {
      case EnvelopeJson.KIND -> EnvelopeReader.read(fields, recordId, revisionId, bytes);
      case DispatchJson.VISIT -> {
        VisitEnvelope visit = VisitReader.read(fields, recordId, revisionId);
        yield fields.hasFaults()
            ? faulty(recordId, revisionId, notValid(fields), bytes)
            : new PushedRecord.Readable(visit, bytes);
      }
      case DispatchJson.MEETING -> {
        MeetingEnvelope meeting = MeetingReader.read(fields, recordId, revisionId);
        yield fields.hasFaults()
            ? faulty(recordId, revisionId, notValid(fields), bytes)
            : new PushedRecord.Readable(meeting, bytes);
      }
      default -> faulty(recordId, revisionId, Problem.of(ProblemType.UNKNOWN_KIND), bytes);
    };
  }

  private static Problem notValid(RecordFields fields) {
    return fields.problem(ProblemType.RECORD_NOT_VALID, UnaryOperator.identity());
  }

  private static PushedRecord faulty(
      String recordId, String revisionId, Problem problem, int bytes) {
    return new PushedRecord.Faulty(recordId, revisionId, problem, bytes);
  }
}
