package vn.rasoat.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.rasoat.area.AreaCode;
import vn.rasoat.review.VisitOutcome;

/** Reads the fields of a visit. */
final class VisitReader {
  private static final int MAX_ATTEMPTS = 99;
  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "recordId",
          "revisionId",
          "householdId",
          "roundId",
          "areaCode",
          "outcome",
          "visitedOn",
          "attempt",
          "note",
          "madeAt");

  private VisitReader() {}

  /** The visit; a stand-in stands where a fault was noted. */
  static VisitEnvelope read(RecordFields fields, String recordId, String revisionId) {
    fields.allowOnly(FIELDS);
    return new VisitEnvelope(
        recordId,
        revisionId,
        fields.field("householdId", WireFields::uuid, ""),
        fields.field("roundId", WireFields::name, ""),
        fields.field("areaCode", node -> node.as(AreaCode::new), new AreaCode("00")),
        fields.field("outcome", node -> node.as(VisitOutcome::ofCode), VisitOutcome.DONE),
        fields.field("visitedOn", WireFields::date, LocalDate.ofEpochDay(0)),
        fields.field("attempt", node -> node.whole(1, MAX_ATTEMPTS), 1),
        fields.optional("note", node -> WireFields.said(node, SyncLimits.MAX_NOTE)),
        fields.field("madeAt", WireFields::instant, Instant.ofEpochMilli(0)));
  }
}
