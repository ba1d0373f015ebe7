package vn.rasoat.server.recheck;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.text.Wording;

/**
 * Why a result is returned and until when it is to be checked.
 *
 * @param origin RETURNED or COMPLAINT
 * @param reason 1 to 500 characters, checked by {@link ReturnForRecheck}
 */
public record ReturnRequest(AssignmentOrigin origin, String reason, LocalDate dueOn) {
  private static final Set<String> FIELDS = Set.of("origin", "reason", "dueOn");

  /**
   * Reads the body.
   *
   * @throws ProblemException NOT_READABLE if it is no JSON, BAD_REQUEST naming the field at fault
   */
  static ReturnRequest read(byte[] body) {
    JsonNode node;
    try {
      node = JsonTree.read("body", new String(body, StandardCharsets.UTF_8));
    } catch (DataFaultException e) {
      throw new ProblemException(ProblemType.NOT_READABLE);
    }
    try {
      node.allowOnly(FIELDS);
      return new ReturnRequest(
          node.get("origin").as(ReturnRequest::origin),
          node.get("reason").text(),
          node.get("dueOn").date());
    } catch (DataFaultException e) {
      throw new ProblemException(
          Problem.of(
              ProblemType.BAD_REQUEST,
              e.faults().stream()
                  .map(
                      fault ->
                          new FieldFault(
                              fault.path(), new Wording("Chỗ này sai dạng.", fault.message())))
                  .toList()));
    }
  }

  /** What stands on the list from the beginning is not returned. */
  private static @Nullable AssignmentOrigin origin(String code) {
    AssignmentOrigin origin = AssignmentOrigin.ofCode(code);
    return origin == AssignmentOrigin.TO_REVIEW ? null : origin;
  }
}
