package vn.rasoat.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.text.Wording;

/**
 * A group of questions that belong on one screen or one part of the paper.
 *
 * @param code stable within the edition
 * @param title as people read it
 * @param scope of all its questions
 * @param questions in the order of the form
 */
public record Section(String code, Wording title, Scope scope, List<Question> questions) {
  private static final Set<String> FIELDS = Set.of("code", "vi", "en", "scope", "questions");

  public Section {
    questions = List.copyOf(questions);
  }

  static Section read(JsonNode node) {
    node.allowOnly(FIELDS);
    Scope scope =
        node.get("scope")
            .as(
                word ->
                    switch (word) {
                      case "household" -> Scope.HOUSEHOLD;
                      case "member" -> Scope.MEMBER;
                      default -> null;
                    });
    List<Question> questions = new ArrayList<>();
    for (JsonNode item : node.get("questions").items()) {
      questions.add(Question.read(scope, item));
    }
    return new Section(node.get("code").text(), WordingJson.read(node), scope, questions);
  }
}
