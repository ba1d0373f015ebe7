package vn.rasoat.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.text.Wording;

/**
 * One question.
 *
 * @param code stable within the edition, such as {@code birth_date}
 * @param number as printed on the form, such as "B2.4"
 * @param scope asked of the household or of each member
 * @param kind how it is answered
 * @param required whether a sheet without it is refused
 * @param label as people read it
 * @param unit unit of a number such as "m²", or null
 * @param leastThousandths smallest number allowed, in thousandths
 * @param mostThousandths greatest number allowed, in thousandths
 * @param options in the order of the form; empty unless a choice
 */
public record Question(
    String code,
    String number,
    Scope scope,
    AnswerKind kind,
    boolean required,
    Wording label,
    @Nullable String unit,
    long leastThousandths,
    long mostThousandths,
    List<Option> options) {
  private static final Set<String> FIELDS =
      Set.of("code", "number", "kind", "required", "vi", "en", "unit", "least", "most", "options");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  public Question {
    options = List.copyOf(options);
  }

  /** The option of a code. */
  public Optional<Option> findOption(String option) {
    return options.stream().filter(candidate -> candidate.code().equals(option)).findFirst();
  }

  static Question read(Scope scope, JsonNode node) {
    node.allowOnly(FIELDS);
    // Interned, as the names of JSON fields are: looking an answer up then compares no characters.
    String code = node.get("code").text().intern();
    if (!CODE.matcher(code).matches()) {
      throw node.get("code").fault("a code is lower-case letters, digits and _");
    }
    AnswerKind kind = node.get("kind").as(AnswerKind::ofCode);
    boolean choice = kind == AnswerKind.CHOICE || kind == AnswerKind.CHOICES;
    if (choice != node.has("options")) {
      throw node.fault("options go with choice and choices, and only with them");
    }
    boolean number = kind == AnswerKind.NUMBER;
    if (number != (node.has("least") && node.has("most"))) {
      throw node.fault("least and most go with number, and only with it");
    }
    return new Question(
        code,
        node.get("number").text(),
        scope,
        kind,
        node.find("required").map(JsonNode::flag).orElse(false),
        WordingJson.read(node),
        node.find("unit").map(JsonNode::text).orElse(null),
        number ? thousandths(node.get("least")) : 0,
        number ? thousandths(node.get("most")) : 0,
        choice ? options(node.get("options")) : List.of());
  }

  private static long thousandths(JsonNode node) {
    try {
      return Answer.Number.of(node.number()).thousandths();
    } catch (IllegalArgumentException e) {
      throw node.fault("a number with at most three decimals is expected");
    }
  }

  private static List<Option> options(JsonNode node) {
    Map<String, Option> options = new LinkedHashMap<>();
    for (JsonNode item : node.items()) {
      Option option = Option.read(item);
      if (options.put(option.code(), option) != null) {
        throw item.fault("the option '" + option.code() + "' stands twice");
      }
    }
    if (options.isEmpty()) {
      throw node.fault("at least one option is needed");
    }
    return new ArrayList<>(options.values());
  }
}
