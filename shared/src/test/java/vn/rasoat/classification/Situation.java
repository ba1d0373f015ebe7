package vn.rasoat.classification;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.json.JsonNode;
import vn.rasoat.questionnaire.Sheet;

/**
 * One named household and what the law says of it.
 *
 * @param name a sentence
 * @param indicator the indicator the expectation speaks of; null if it speaks of the class
 * @param expect the expectation as written
 */
record Situation(
    String name,
    @Nullable String indicator,
    Sheet sheet,
    Circumstances circumstances,
    JsonNode expect) {

  /** Questions as situations write them: {@code latrine}, or {@code father.sex} for a member. */
  static List<String> asked(List<OpenQuestion> questions) {
    return questions.stream().map(Situation::asked).collect(Collectors.toList());
  }

  private static String asked(OpenQuestion open) {
    return open.memberId() == null ? open.question() : open.memberId() + "." + open.question();
  }

  /** The texts of a list in the expectation. */
  List<String> expectedTexts(String field) {
    return expect.get(field).items().stream().map(JsonNode::text).collect(Collectors.toList());
  }

  /** A number, or a pair of the least and the most. */
  List<Long> expectedRange(String field) {
    JsonNode node = expect.get(field);
    try {
      return List.of(node.whole(), node.whole());
    } catch (vn.rasoat.json.DataFaultException e) {
      return node.items().stream().map(JsonNode::whole).collect(Collectors.toList());
    }
  }
}
