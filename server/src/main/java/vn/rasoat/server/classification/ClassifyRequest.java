package vn.rasoat.server.classification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.classification.Circumstances;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetJson;
import vn.rasoat.text.Wording;

/** A sheet to be judged without being stored, and the circumstances to judge it under. */
record ClassifyRequest(String editionId, Circumstances circumstances, Sheet sheet) {
  private static final Set<String> FIELDS =
      Set.of("editionId", "areaType", "region", "referenceDate", "reviewKind", "content");

  /**
   * Reads the body.
   *
   * @param today the reference date where none is given
   * @throws ProblemException NOT_READABLE if it is no JSON, BAD_REQUEST naming the field at fault
   */
  static ClassifyRequest read(byte[] body, LocalDate today) {
    JsonNode node;
    try {
      node = JsonTree.read("body", new String(body, StandardCharsets.UTF_8));
    } catch (DataFaultException e) {
      throw new ProblemException(ProblemType.NOT_READABLE);
    }
    try {
      node.allowOnly(FIELDS);
      String editionId = node.get("editionId").text();
      @Nullable Region region = node.has("region") ? node.get("region").as(Region::ofCode) : null;
      return new ClassifyRequest(
          editionId,
          new Circumstances(
              node.get("areaType").as(AreaType::ofCode),
              region,
              node.has("referenceDate") ? node.get("referenceDate").date() : today,
              node.has("reviewKind")
                  ? node.get("reviewKind").as(ReviewKind::ofCode)
                  : ReviewKind.PERIODIC),
          SheetJson.read(editionId, node.get("content")));
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
}
