package vn.rasoat.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonNode;
import vn.rasoat.review.AssignmentOrigin;

/** The JSON of an assignment. What is not known is left out. */
final class AssignmentJson {
  static final String KIND = "assignment";

  private AssignmentJson() {}

  /** Writes the fields into the object that is open. */
  static void write(JsonGenerator json, Assignment assignment) throws IOException {
    json.writeStringField("kind", KIND);
    json.writeStringField("assignmentId", assignment.assignmentId());
    json.writeStringField("householdId", assignment.householdId());
    DispatchJson.writeIfThere(json, "recordId", assignment.recordId());
    json.writeStringField("roundId", assignment.roundId());
    json.writeStringField("areaCode", assignment.areaCode().value());
    json.writeStringField("origin", assignment.origin().code());
    DispatchJson.writeIfThere(json, "reason", assignment.reason());
    if (assignment.dueOn() != null) {
      json.writeStringField("dueOn", assignment.dueOn().toString());
    }
    DispatchJson.writeIfThere(json, "headName", assignment.headName());
    HouseholdClass lastClass = assignment.lastClass();
    if (lastClass != null) {
      json.writeStringField("lastClass", lastClass.code());
    }
    json.writeStringField("madeAt", assignment.madeAt().toString());
    json.writeBooleanField("open", assignment.open());
  }

  /** An assignment; empty if its origin is of a newer server: an update will ask for it anew. */
  static Optional<Assignment> read(JsonNode node) {
    AssignmentOrigin origin = AssignmentOrigin.ofCode(node.get("origin").text());
    if (origin == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Assignment(
            node.get("assignmentId").text(),
            node.get("householdId").text(),
            node.find("recordId").map(JsonNode::text).orElse(null),
            node.get("roundId").text(),
            node.get("areaCode").as(AreaCode::new),
            origin,
            node.find("reason").map(JsonNode::text).orElse(null),
            node.find("dueOn").map(JsonNode::date).orElse(null),
            node.find("headName").map(JsonNode::text).orElse(null),
            node.find("lastClass").map(word -> word.as(HouseholdClass::ofCode)).orElse(null),
            WireFields.instant(node.get("madeAt")),
            node.get("open").flag()));
  }
}
