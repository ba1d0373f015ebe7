package vn.rasoat.law;

import java.util.Set;
import vn.rasoat.json.JsonNode;

/**
 * Where a rule stands.
 *
 * @param citation as an official would quote it, such as "NĐ 07/2021/NĐ-CP, Điều 3 khoản 1"
 * @param source where we read it
 * @param status how sure that reading is
 */
public record Article(String citation, String source, Provenance status) {
  private static final Set<String> FIELDS = Set.of("citation", "source", "status");

  /** Reads {@code {"citation", "source", "status"}}; all three are needed. */
  public static Article read(JsonNode node) {
    node.allowOnly(FIELDS);
    String citation = node.get("citation").text();
    String source = node.get("source").text();
    if (citation.trim().isEmpty() || source.trim().isEmpty()) {
      throw node.fault("citation and source must not be blank");
    }
    return new Article(citation, source, node.get("status").as(Provenance::ofCode));
  }
}
