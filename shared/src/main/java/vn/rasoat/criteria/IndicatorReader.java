package vn.rasoat.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.law.Article;
import vn.rasoat.law.LegalDay;
import vn.rasoat.questionnaire.AnswerKind;
import vn.rasoat.questionnaire.Scope;

/** Reads indicators.json: the dimensions, then the indicators in the official order. */
public final class IndicatorReader {
  private static final Set<String> FIELDS = Set.of("dimensions", "indicators");
  private static final Set<String> INDICATOR_FIELDS =
      Set.of(
          "order",
          "code",
          "dimension",
          "name",
          "definition",
          "article",
          "rateBase",
          "schoolYearStart",
          "deprivedWhen",
          "notDeprived",
          "notApplicable");

  private final Vocabulary vocabulary;

  public IndicatorReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The indicators, numbered 1, 2, 3 without a gap. */
  public List<Indicator> read(JsonNode node) {
    node.allowOnly(FIELDS);
    Map<String, Indicator.Dimension> dimensions = new HashMap<>();
    for (JsonNode item : node.get("dimensions").items()) {
      String code = item.get("code").text();
      dimensions.put(code, new Indicator.Dimension(code, WordingJson.read(item)));
    }
    List<Indicator> indicators = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (JsonNode item : node.get("indicators").items()) {
      Indicator indicator = indicator(item, dimensions);
      if (indicator.order() != indicators.size() + 1 || !codes.add(indicator.code())) {
        throw item.fault("indicators stand in their order, each code once");
      }
      indicators.add(indicator);
    }
    return List.copyOf(indicators);
  }

  private Indicator indicator(JsonNode node, Map<String, Indicator.Dimension> dimensions) {
    node.allowOnly(INDICATOR_FIELDS);
    return new Indicator(
        node.get("order").whole(1, 99),
        node.get("code").text(),
        node.get("dimension").as(dimensions::get),
        WordingJson.read(node.get("name")),
        WordingJson.read(node.get("definition")),
        Article.read(node.get("article")),
        node.get("rateBase").as(RateBase::ofCode),
        node.find("schoolYearStart").map(LegalDay::read).orElse(null),
        rule(node.get("deprivedWhen")),
        WordingJson.read(node.get("notDeprived")),
        node.find("notApplicable").map(WordingJson::read).orElse(null));
  }

  private IndicatorRule rule(JsonNode node) {
    Map<String, JsonNode> fields = node.fields();
    if (fields.size() != 1) {
      throw node.fault("a rule is an object with exactly one word");
    }
    String word = fields.keySet().iterator().next();
    JsonNode body = node.get(word);
    return switch (word) {
      case "anyMember" -> anyMember(body);
      case "noMember" -> noMember(body);
      case "shareOfMembers" -> shareOfMembers(body);
      case "perPerson" -> perPerson(body);
      case "partsAtLeast" -> partsAtLeast(body);
      case "household" -> new IndicatorRule.HouseholdMeets(cause(body, Scope.HOUSEHOLD));
      default -> throw node.fault("there is no rule '" + word + "'");
    };
  }

  private IndicatorRule anyMember(JsonNode node) {
    node.allowOnly(Set.of("among", "causes"));
    return new IndicatorRule.AnyMember(
        vocabulary.ofMember(node.get("among")), causes(node.get("causes"), Scope.MEMBER));
  }

  private IndicatorRule noMember(JsonNode node) {
    node.allowOnly(Set.of("among", "meets", "because"));
    return new IndicatorRule.NoMember(
        vocabulary.ofMember(node.get("among")),
        vocabulary.ofMember(node.get("meets")),
        WordingJson.read(node.get("because")));
  }

  private IndicatorRule shareOfMembers(JsonNode node) {
    node.allowOnly(Set.of("morePercent", "when", "because"));
    Condition who = vocabulary.ofMember(node.get("when"));
    return new IndicatorRule.ShareOfMembers(
        who,
        node.get("morePercent").whole(0, 100),
        Cause.of(who, WordingJson.read(node.get("because"))));
  }

  private IndicatorRule perPerson(JsonNode node) {
    node.allowOnly(Set.of("question", "below", "because"));
    return new IndicatorRule.PerPerson(
        vocabulary.question(node, Scope.HOUSEHOLD, AnswerKind.NUMBER).code(),
        Vocabulary.thousandths(node.get("below")),
        WordingJson.read(node.get("because")));
  }

  private IndicatorRule partsAtLeast(JsonNode node) {
    node.allowOnly(Set.of("atLeast", "parts"));
    List<Cause> parts = causes(node.get("parts"), Scope.HOUSEHOLD);
    return new IndicatorRule.PartsAtLeast(node.get("atLeast").whole(1, parts.size()), parts);
  }

  private List<Cause> causes(JsonNode node, Scope scope) {
    List<Cause> causes = new ArrayList<>();
    node.items().forEach(item -> causes.add(cause(item, scope)));
    if (causes.isEmpty()) {
      throw node.fault("at least one cause is needed");
    }
    return List.copyOf(causes);
  }

  private Cause cause(JsonNode node, Scope scope) {
    node.allowOnly(Set.of("when", "because"));
    JsonNode when = node.get("when");
    return Cause.of(
        scope == Scope.MEMBER ? vocabulary.ofMember(when) : vocabulary.ofHousehold(when),
        WordingJson.read(node.get("because")));
  }
}
