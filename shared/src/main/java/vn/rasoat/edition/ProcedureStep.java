package vn.rasoat.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.law.Article;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.text.Wording;

/**
 * One step of a review.
 *
 * @param code stable, such as {@code village_meeting}
 * @param name as people read it
 * @param actor code of who is responsible
 * @param optional whether a review may go without it
 * @param takePart codes of the others who take part
 * @param forms official names of the forms used, such as "Mẫu 01"
 * @param numbers day counts and thresholds, by code
 * @param article where it stands; that of the variant unless the step says otherwise
 */
public record ProcedureStep(
    String code,
    Wording name,
    String actor,
    boolean optional,
    List<String> takePart,
    List<String> forms,
    Map<String, LegalNumber> numbers,
    Article article) {
  private static final Set<String> FIELDS =
      Set.of("code", "vi", "en", "actor", "optional", "takePart", "forms", "numbers", "article");

  public ProcedureStep {
    takePart = List.copyOf(takePart);
    forms = List.copyOf(forms);
    numbers = Map.copyOf(numbers);
  }

  static ProcedureStep read(JsonNode node, Article ofVariant, Set<String> actors) {
    node.allowOnly(FIELDS);
    return new ProcedureStep(
        node.get("code").text(),
        WordingJson.read(node),
        actor(node.get("actor"), actors),
        node.find("optional").map(JsonNode::flag).orElse(false),
        node.find("takePart").map(JsonNode::items).orElse(List.of()).stream()
            .map(item -> actor(item, actors))
            .collect(Collectors.toList()),
        node.find("forms").map(JsonNode::items).orElse(List.of()).stream()
            .map(JsonNode::text)
            .collect(Collectors.toList()),
        Procedure.numbers(node.find("numbers").orElse(null)),
        node.find("article").map(Article::read).orElse(ofVariant));
  }

  private static String actor(JsonNode node, Set<String> actors) {
    if (!actors.contains(node.text())) {
      throw node.fault("there is no actor '" + node.text() + "'");
    }
    return node.text();
  }
}
