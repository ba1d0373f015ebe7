package vn.rasoat.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.rasoat.criteria.Condition;
import vn.rasoat.criteria.Vocabulary;
import vn.rasoat.json.JsonNode;
import vn.rasoat.law.Article;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Scope;

/**
 * The quick screen for households that ask to be reviewed: a few questions of the household by
 * which it is reviewed, or told that it is not. The result of a paper form is keyed instead.
 *
 * @param article where it stands, and how sure the reading is
 * @param result the question that keeps the result
 * @param passed its option for a household that is reviewed
 * @param failed its option for a household that is not
 * @param questions what is asked, in order
 * @param stopsWhen when a household does not pass
 */
public record QuickScreenRule(
    Article article,
    Question result,
    String passed,
    String failed,
    List<Question> questions,
    Condition stopsWhen) {

  public QuickScreenRule {
    questions = List.copyOf(questions);
  }

  /** Reads quick-screen.json; whatever the rule reads must be among its questions. */
  static QuickScreenRule read(JsonNode node, Vocabulary vocabulary) {
    node.allowOnly(Set.of("article", "result", "questions", "stopsWhen"));
    JsonNode result = node.get("result").allowOnly(Set.of("question", "passed", "failed"));
    Question keeps = vocabulary.questionnaire().get(result.get("question"), Scope.HOUSEHOLD);
    List<Question> questions = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (JsonNode item : node.get("questions").items()) {
      questions.add(vocabulary.questionnaire().get(item, Scope.HOUSEHOLD));
      codes.add(item.text());
    }
    Condition stopsWhen = vocabulary.ofHousehold(node.get("stopsWhen"));
    stopsWhen.reads(
        read -> {
          if (!codes.contains(read)) {
            throw node.get("questions").fault("'" + read + "' is read but not asked");
          }
        });
    return new QuickScreenRule(
        Article.read(node.get("article")),
        keeps,
        option(keeps, result.get("passed")),
        option(keeps, result.get("failed")),
        questions,
        stopsWhen);
  }

  private static String option(Question question, JsonNode node) {
    if (!question.findOption(node.text()).isPresent()) {
      throw node.fault("'" + question.code() + "' has no option '" + node.text() + "'");
    }
    return node.text();
  }
}
