package vn.rasoat.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.json.JsonNode;
import vn.rasoat.law.Article;

/** All questions of an edition, and the sources of income its worksheet knows. */
public final class Questionnaire {
  private static final Set<String> FIELDS = Set.of("article", "sections", "incomeSources");

  private final Article article;
  private final List<Section> sections;
  private final Map<String, Option> incomeSources;
  private final Map<String, Question> questions = new LinkedHashMap<>();

  private Questionnaire(Article article, List<Section> sections, Map<String, Option> sources) {
    this.article = article;
    this.sections = List.copyOf(sections);
    this.incomeSources = sources;
  }

  /** Reads questionnaire.json; a question code may stand only once in the whole edition. */
  public static Questionnaire read(JsonNode node) {
    node.allowOnly(FIELDS);
    List<Section> sections = new ArrayList<>();
    node.get("sections").items().forEach(item -> sections.add(Section.read(item)));
    Map<String, Option> sources = new LinkedHashMap<>();
    for (JsonNode item : node.get("incomeSources").items()) {
      Option source = Option.read(item);
      sources.put(source.code(), source);
    }
    Questionnaire questionnaire =
        new Questionnaire(Article.read(node.get("article")), sections, sources);
    for (Section section : sections) {
      for (Question question : section.questions()) {
        if (questionnaire.questions.put(question.code(), question) != null) {
          throw node.fault("the question '" + question.code() + "' stands twice");
        }
      }
    }
    return questionnaire;
  }

  /** Where the questions come from. */
  public Article article() {
    return article;
  }

  /** Sections in the order of the form. */
  public List<Section> sections() {
    return sections;
  }

  /** Sources of income of the 12-month worksheet, in the order of the form. */
  public List<Option> incomeSources() {
    return List.copyOf(incomeSources.values());
  }

  /** Whether the worksheet knows a source of income. */
  public boolean hasIncomeSource(String code) {
    return incomeSources.containsKey(code);
  }

  /** All questions in the order of the form. */
  public List<Question> questions() {
    return List.copyOf(questions.values());
  }

  /** The question of a code. */
  public Optional<Question> find(String code) {
    return Optional.ofNullable(questions.get(code));
  }

  /** The question of a code and scope; a fault at the given place if there is none. */
  public Question get(JsonNode place, Scope scope) {
    String code = place.text();
    Question question = questions.get(code);
    if (question == null) {
      throw place.fault("there is no question '" + code + "'");
    }
    if (question.scope() != scope) {
      throw place.fault(
          "'" + code + "' is not asked of a " + (scope == Scope.MEMBER ? "member" : "household"));
    }
    return question;
  }
}
