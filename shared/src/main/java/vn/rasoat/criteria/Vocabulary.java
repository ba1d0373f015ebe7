package vn.rasoat.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.JsonNode;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.AnswerKind;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.Scope;

/**
 * Reads conditions. Every question and option is looked up while reading, so that a data file that
 * speaks of something the questionnaire does not ask is refused with file, path and fault.
 *
 * @param questionnaire whose questions the conditions may speak of
 * @param retirement table of the words {@code workingAge}; null if the edition has none
 * @param growth columns of the words {@code belowReference}, by name
 */
public record Vocabulary(
    Questionnaire questionnaire,
    @Nullable RetirementAges retirement,
    Map<String, GrowthReference> growth) {
  private static final int MONTHS = 12;
  private static final int MAX_YEARS = 150;

  /** Reads a condition on members. */
  public Condition ofMember(JsonNode node) {
    return condition(node, Scope.MEMBER);
  }

  /** Reads a condition on the household. */
  public Condition ofHousehold(JsonNode node) {
    return condition(node, Scope.HOUSEHOLD);
  }

  private Condition condition(JsonNode node, Scope scope) {
    Map<String, JsonNode> fields = node.fields();
    if (fields.size() != 1) {
      throw node.fault("a condition is an object with exactly one word");
    }
    String word = fields.keySet().iterator().next();
    JsonNode body = node.get(word);
    return switch (word) {
      case "all" -> new Condition.AllOf(parts(body, scope));
      case "any" -> new Condition.AnyOf(parts(body, scope));
      case "evidence" -> new Condition.AnyEvidence(parts(body, scope));
      case "not" -> new Condition.Not(condition(body, scope));
      case "answerIn" -> {
        Question question = question(body, scope, AnswerKind.CHOICE);
        Set<String> options = options(body, question);
        Set<String> others = new HashSet<>();
        question.options().forEach(option -> others.add(option.code()));
        others.removeAll(options);
        yield new Condition.AnswerIn(question.code(), options, Set.copyOf(others));
      }
      case "includesAny" -> {
        Question question = question(body, scope, AnswerKind.CHOICES);
        yield new Condition.IncludesAny(question.code(), options(body, question));
      }
      case "yes" ->
          new Condition.Yes(kind(questionnaire.get(body, scope), body, AnswerKind.YES_NO));
      case "number" -> number(body, scope);
      case "age" -> age(ofMember(node, scope, body));
      case "workingAge" -> workingAge(ofMember(node, scope, body));
      case "belowReference" -> belowReference(ofMember(node, scope, body));
      default -> throw node.fault("there is no condition '" + word + "'");
    };
  }

  private List<Condition> parts(JsonNode node, Scope scope) {
    List<Condition> parts = new ArrayList<>();
    node.items().forEach(item -> parts.add(condition(item, scope)));
    if (parts.isEmpty()) {
      throw node.fault("at least one condition is needed");
    }
    return List.copyOf(parts);
  }

  private static JsonNode ofMember(JsonNode node, Scope scope, JsonNode body) {
    if (scope != Scope.MEMBER) {
      throw node.fault("only members have an age");
    }
    return body;
  }

  private Condition number(JsonNode node, Scope scope) {
    node.allowOnly(Set.of("question", "from", "below"));
    Question question = question(node, scope, AnswerKind.NUMBER);
    long from = node.find("from").map(Vocabulary::thousandths).orElse(Long.MIN_VALUE);
    long below = node.find("below").map(Vocabulary::thousandths).orElse(Long.MAX_VALUE);
    if (from >= below || (from == Long.MIN_VALUE && below == Long.MAX_VALUE)) {
      throw node.fault("'from' or 'below' or both are needed, in this order");
    }
    return new Condition.NumberIn(question.code(), from, below);
  }

  private static Condition age(JsonNode node) {
    node.allowOnly(Set.of("from", "below"));
    int from = node.find("from").map(years()).orElse(0);
    int below = node.find("below").map(years()).orElse(MAX_YEARS * MONTHS * 2);
    if (from >= below) {
      throw node.fault("'from' must be less than 'below'");
    }
    return new Condition.AgeIn(from, below);
  }

  private static Function<JsonNode, Integer> years() {
    return node -> node.whole(0, MAX_YEARS) * MONTHS;
  }

  private Condition workingAge(JsonNode node) {
    node.allowOnly(Set.of("from"));
    if (retirement == null) {
      throw node.fault("this edition has no table of retirement ages");
    }
    return new Condition.WorkingAge(node.get("from").whole(0, MAX_YEARS) * MONTHS, retirement);
  }

  private Condition belowReference(JsonNode node) {
    node.allowOnly(Set.of("question", "column"));
    GrowthReference column = node.get("column").as(growth::get);
    return new Condition.BelowReference(
        question(node, Scope.MEMBER, AnswerKind.NUMBER).code(), column);
  }

  /** The question named by the field {@code question}; its kind must fit. */
  Question question(JsonNode node, Scope scope, AnswerKind kind) {
    JsonNode place = node.get("question");
    Question question = questionnaire.get(place, scope);
    kind(question, place, kind);
    return question;
  }

  /** Insists on the kind of a question and gives its code. */
  static String kind(Question question, JsonNode place, AnswerKind kind) {
    if (question.kind() != kind) {
      throw place.fault("'" + question.code() + "' is not answered by " + kind.code());
    }
    return question.code();
  }

  /**
   * The options of the field {@code options}, each one of the question; all of them without the
   * field.
   */
  static Set<String> options(JsonNode node, Question question) {
    node.allowOnly(Set.of("question", "options"));
    Set<String> options = new HashSet<>();
    if (!node.has("options")) {
      question.options().forEach(option -> options.add(option.code()));
      return Set.copyOf(options);
    }
    for (JsonNode item : node.get("options").items()) {
      if (!question.findOption(item.text()).isPresent()) {
        throw item.fault("'" + question.code() + "' has no option '" + item.text() + "'");
      }
      options.add(item.text());
    }
    return Set.copyOf(options);
  }

  /** A number of a data file in thousandths. */
  static long thousandths(JsonNode node) {
    try {
      return Answer.Number.of(node.number()).thousandths();
    } catch (IllegalArgumentException e) {
      throw node.fault("a number with at most three decimals is expected");
    }
  }
}
