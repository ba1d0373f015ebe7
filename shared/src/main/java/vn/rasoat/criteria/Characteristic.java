package vn.rasoat.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.law.Article;
import vn.rasoat.questionnaire.AnswerKind;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Scope;
import vn.rasoat.text.Wording;

/**
 * A characteristic a point table may give points for.
 *
 * @param code stable within the edition
 * @param name as people read it
 * @param measure what it measures
 */
public record Characteristic(String code, Wording name, Measure measure) {

  /** Reads characteristics.json; by code, in the order of the file. */
  public static Map<String, Characteristic> read(JsonNode node, Vocabulary vocabulary) {
    node.allowOnly(Set.of("article", "characteristics"));
    Article.read(node.get("article"));
    Map<String, Characteristic> characteristics = new LinkedHashMap<>();
    for (JsonNode item : node.get("characteristics").items()) {
      item.allowOnly(Set.of("code", "vi", "en", "measure"));
      String code = item.get("code").text();
      Measure measure = measure(item.get("measure"), vocabulary);
      Characteristic read = new Characteristic(code, WordingJson.read(item), measure);
      if (characteristics.put(code, read) != null) {
        throw item.fault("the characteristic '" + code + "' stands twice");
      }
    }
    return characteristics;
  }

  private static Measure measure(JsonNode node, Vocabulary vocabulary) {
    Map<String, JsonNode> fields = node.fields();
    if (fields.size() != 1) {
      throw node.fault("a measure is an object with exactly one word");
    }
    String word = fields.keySet().iterator().next();
    JsonNode body = node.get(word);
    return switch (word) {
      case "members" ->
          new Measure.Members(body.fields().isEmpty() ? null : vocabulary.ofMember(body));
      case "number" -> new Measure.NumberOf(number(body, vocabulary), false);
      case "perPerson" -> new Measure.NumberOf(number(body, vocabulary), true);
      case "numberOrZero" -> numberOrZero(body, vocabulary);
      case "choice" -> choice(body, vocabulary);
      case "highest" -> highest(body, vocabulary);
      case "has" -> has(body, vocabulary);
      default -> throw node.fault("there is no measure '" + word + "'");
    };
  }

  private static String number(JsonNode node, Vocabulary vocabulary) {
    Question question = vocabulary.questionnaire().get(node, Scope.HOUSEHOLD);
    return Vocabulary.kind(question, node, AnswerKind.NUMBER);
  }

  private static Measure numberOrZero(JsonNode node, Vocabulary vocabulary) {
    node.allowOnly(Set.of("question", "zeroWhen"));
    return new Measure.NumberOrZero(
        vocabulary.question(node, Scope.HOUSEHOLD, AnswerKind.NUMBER).code(),
        vocabulary.ofHousehold(node.get("zeroWhen")));
  }

  private static Measure choice(JsonNode node, Vocabulary vocabulary) {
    Question question = vocabulary.questionnaire().get(node, Scope.HOUSEHOLD);
    Vocabulary.kind(question, node, AnswerKind.CHOICE);
    return new Measure.ChoiceOf(
        question.code(),
        question.options().stream().map(Option::code).collect(Collectors.toList()));
  }

  private static Measure highest(JsonNode node, Vocabulary vocabulary) {
    node.allowOnly(Set.of("question", "among", "order"));
    Question question = vocabulary.question(node, Scope.MEMBER, AnswerKind.CHOICE);
    List<String> order = new ArrayList<>();
    for (JsonNode item : node.get("order").items()) {
      if (!question.findOption(item.text()).isPresent() || order.contains(item.text())) {
        throw item.fault("'" + item.text() + "' is no option, or stands twice");
      }
      order.add(item.text());
    }
    if (order.size() != question.options().size()) {
      throw node.get("order").fault("every option of '" + question.code() + "' needs its place");
    }
    return new Measure.HighestOf(
        question.code(), vocabulary.ofMember(node.get("among")), List.copyOf(order));
  }

  private static Measure has(JsonNode node, Vocabulary vocabulary) {
    node.allowOnly(Set.of("question", "option"));
    Question question = vocabulary.question(node, Scope.HOUSEHOLD, AnswerKind.CHOICES);
    String option = node.get("option").text();
    if (!question.findOption(option).isPresent()) {
      throw node.get("option").fault("'" + question.code() + "' has no option '" + option + "'");
    }
    return new Measure.Has(question.code(), option);
  }
}
