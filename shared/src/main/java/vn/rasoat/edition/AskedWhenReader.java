package vn.rasoat.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.rasoat.criteria.Condition;
import vn.rasoat.criteria.Vocabulary;
import vn.rasoat.json.JsonNode;
import vn.rasoat.law.Article;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Scope;

/**
 * Reads asked-when.json. A question that hangs on another is not asked where that other is not: the
 * conditions of all it hangs on are put together here, so that each entry stands for itself.
 */
final class AskedWhenReader {
  private final Vocabulary vocabulary;
  private final Map<String, Condition> own = new LinkedHashMap<>();
  private final Map<String, JsonNode> places = new HashMap<>();

  AskedWhenReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Map<String, Condition> read(JsonNode node) {
    node.allowOnly(Set.of("article", "askedWhen"));
    Article.read(node.get("article"));
    node.get("askedWhen").items().forEach(this::entry);
    Map<String, Condition> whole = new LinkedHashMap<>();
    for (String question : own.keySet()) {
      Set<Condition> parts = new LinkedHashSet<>();
      collect(question, parts, new HashSet<>(), question);
      whole.put(
          question,
          parts.size() == 1
              ? parts.iterator().next()
              : new Condition.AllOf(List.copyOf(new ArrayList<>(parts))));
    }
    return whole;
  }

  private void entry(JsonNode item) {
    item.allowOnly(Set.of("question", "when"));
    JsonNode place = item.get("question");
    Question question =
        vocabulary
            .questionnaire()
            .find(place.text())
            .orElseThrow(() -> place.fault("there is no question '" + place.text() + "'"));
    if (question.required()) {
      throw place.fault("'" + question.code() + "' is required, so it is always asked");
    }
    Condition when =
        question.scope() == Scope.MEMBER
            ? vocabulary.ofMember(item.get("when"))
            : vocabulary.ofHousehold(item.get("when"));
    if (own.put(question.code(), when) != null) {
      throw place.fault("'" + question.code() + "' stands twice");
    }
    places.put(question.code(), item);
  }

  private void collect(String question, Set<Condition> parts, Set<String> way, String first) {
    Condition when = own.get(question);
    if (when == null) {
      return;
    }
    if (!way.add(question)) {
      throw Objects.requireNonNull(places.get(first)).fault("'" + first + "' hangs on itself");
    }
    parts.add(when);
    when.reads(read -> collect(read, parts, new HashSet<>(way), first));
  }
}
