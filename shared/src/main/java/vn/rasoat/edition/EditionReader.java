package vn.rasoat.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.criteria.Characteristic;
import vn.rasoat.criteria.GrowthReference;
import vn.rasoat.criteria.Indicator;
import vn.rasoat.criteria.IndicatorReader;
import vn.rasoat.criteria.PointTable;
import vn.rasoat.criteria.PointTableReader;
import vn.rasoat.criteria.RetirementAges;
import vn.rasoat.criteria.Vocabulary;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.json.WordingJson;
import vn.rasoat.law.Article;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Questionnaire;

/** Reads the folder of one edition; every fault names file, path and what is wrong. */
final class EditionReader {
  private static final Set<String> FIELDS =
      Set.of("id", "name", "inForce", "income", "deprivation", "growthColumns");
  private static final List<String> CORE =
      List.of(
          CoreQuestions.NAME,
          CoreQuestions.SEX,
          CoreQuestions.BIRTH_DATE,
          CoreQuestions.RELATION,
          CoreQuestions.CITIZEN_ID,
          CoreQuestions.ETHNICITY,
          CoreQuestions.INCOME_METHOD,
          CoreQuestions.INCOME_POINTS_KEYED);

  private final EditionFiles files;
  private final String id;

  EditionReader(EditionFiles files, String id) {
    this.files = files;
    this.id = id;
  }

  Edition read() {
    JsonNode main = get("edition.json").allowOnly(FIELDS);
    if (!main.get("id").text().equals(id)) {
      throw main.get("id").fault("the id must be that of the folder, '" + id + "'");
    }
    JsonNode inForce = main.get("inForce").allowOnly(Set.of("from", "to", "article"));
    JsonNode deprivation =
        main.get("deprivation").allowOnly(Set.of("pointsPerIndicator", "poorFromPoints"));
    Questionnaire questionnaire = questionnaire();
    RetirementAges retirement = find("retirement-ages.json").map(RetirementAges::read).orElse(null);
    if (retirement != null
        && !retirement.covers(
            inForce.get("from").date().getYear(), inForce.get("to").date().getYear())) {
      throw main.get("inForce").fault("retirement-ages.json does not cover the whole period");
    }
    Vocabulary vocabulary = new Vocabulary(questionnaire, retirement, growth(main));
    List<Indicator> indicators = new IndicatorReader(vocabulary).read(get("indicators.json"));
    Map<String, Characteristic> characteristics =
        find("characteristics.json")
            .map(node -> Characteristic.read(node, vocabulary))
            .orElse(Map.of());
    return new Edition(
        id,
        WordingJson.read(main.get("name")),
        inForce.get("from").date(),
        inForce.get("to").date(),
        Article.read(inForce.get("article")),
        income(main.get("income"), questionnaire),
        LegalNumber.read(deprivation.get("pointsPerIndicator"), "points"),
        LegalNumber.read(deprivation.get("poorFromPoints"), "points"),
        questionnaire,
        new AskedWhenReader(vocabulary).read(get("asked-when.json")),
        indicators,
        characteristics,
        points(characteristics),
        find("procedure.json").map(Procedure::read).orElse(null),
        find("quick-screen.json").map(node -> QuickScreenRule.read(node, vocabulary)).orElse(null));
  }

  private static IncomeStandard income(JsonNode node, Questionnaire questionnaire) {
    IncomeStandard income = IncomeStandard.read(node);
    for (String source : income.excludedSources()) {
      if (!questionnaire.hasIncomeSource(source)) {
        throw node.get("worksheet")
            .get("excludedSources")
            .fault("there is no source '" + source + "'");
      }
    }
    return income;
  }

  private Questionnaire questionnaire() {
    JsonNode node = get("questionnaire.json");
    Questionnaire questionnaire = Questionnaire.read(node);
    for (String code : CORE) {
      if (!questionnaire.find(code).isPresent()) {
        throw node.get("sections").fault("every edition asks '" + code + "'");
      }
    }
    return questionnaire;
  }

  private Map<String, GrowthReference> growth(JsonNode main) {
    Optional<JsonNode> columns = main.find("growthColumns");
    if (!columns.isPresent()) {
      return Map.of();
    }
    String file = id + "/" + columns.get().get("file").text();
    String csv = files.find(file).orElseThrow(() -> missing(file));
    Map<String, GrowthReference> growth = new java.util.HashMap<>();
    for (JsonNode column : columns.get().get("columns").items()) {
      growth.put(column.text(), GrowthReference.readCsv(file, csv, column.text()));
    }
    Article.read(columns.get().get("article"));
    return Map.copyOf(growth);
  }

  private @Nullable PointTable points(Map<String, Characteristic> characteristics) {
    return find("points-illustrative.json")
        .map(node -> PointTableReader.read(node, characteristics))
        .orElse(null);
  }

  private Optional<JsonNode> find(String name) {
    String file = id + "/" + name;
    return files.find(file).map(text -> JsonTree.read(file, text));
  }

  private JsonNode get(String name) {
    return find(name).orElseThrow(() -> missing(id + "/" + name));
  }

  private static DataFaultException missing(String file) {
    return new DataFaultException(new DataFault(file, "", "the file is missing"));
  }
}
