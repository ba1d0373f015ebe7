package vn.rasoat.questionnaire;

import java.util.Set;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.text.Wording;

/**
 * One option of a choice.
 *
 * @param code stable within the question
 * @param label as on the paper form
 */
public record Option(String code, Wording label) {
  private static final Set<String> FIELDS = Set.of("code", "vi", "en");

  static Option read(JsonNode node) {
    node.allowOnly(FIELDS);
    return new Option(node.get("code").text(), WordingJson.read(node));
  }
}
