package vn.rasoat.edition;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaType;
import vn.rasoat.json.JsonNode;
import vn.rasoat.law.Article;
import vn.rasoat.law.LegalNumber;

/**
 * How an edition judges income.
 *
 * @param rural lines and cut-offs of rural areas
 * @param urban lines and cut-offs of urban areas
 * @param averageLivingByPoints whether points decide the class of average living standard
 * @param worksheetMonths months of the income worksheet
 * @param excludedSources sources of the worksheet that do not count
 */
public record IncomeStandard(
    Lines rural,
    Lines urban,
    boolean averageLivingByPoints,
    LegalNumber worksheetMonths,
    Set<String> excludedSources,
    Article exclusionArticle) {
  private static final String VND = "VND/person/month";
  private static final String POINTS = "points";

  /**
   * Lines and cut-offs of one area type.
   *
   * @param povertyLine income up to this is at or below the line, VND per person per month
   * @param averageLivingMost income up to this is average living; null if there is no such class
   * @param pointCutoff points up to this are at or below the line; null if points do not judge
   * @param averageLivingPoints points up to this are average living; null if points do not say
   */
  public record Lines(
      LegalNumber povertyLine,
      @Nullable LegalNumber averageLivingMost,
      @Nullable LegalNumber pointCutoff,
      @Nullable LegalNumber averageLivingPoints) {
    private static final Set<String> FIELDS =
        Set.of("povertyLine", "averageLivingMost", "pointCutoff", "averageLivingPoints");

    static Lines read(JsonNode node) {
      node.allowOnly(FIELDS);
      return new Lines(
          LegalNumber.read(node.get("povertyLine"), VND),
          number(node, "averageLivingMost", VND),
          number(node, "pointCutoff", POINTS),
          number(node, "averageLivingPoints", POINTS));
    }

    private static @Nullable LegalNumber number(JsonNode node, String field, String unit) {
      return node.find(field).map(found -> LegalNumber.read(found, unit)).orElse(null);
    }
  }

  static IncomeStandard read(JsonNode node) {
    node.allowOnly(Set.of("rural", "urban", "averageLivingByPoints", "worksheet"));
    JsonNode worksheet =
        node.get("worksheet").allowOnly(Set.of("months", "excludedSources", "article"));
    Set<String> excluded = new HashSet<>();
    worksheet.get("excludedSources").items().forEach(item -> excluded.add(item.text()));
    Lines rural = Lines.read(node.get("rural"));
    Lines urban = Lines.read(node.get("urban"));
    if ((rural.pointCutoff() == null) != (urban.pointCutoff() == null)) {
      throw node.fault("both area types have a point cut-off, or neither");
    }
    return new IncomeStandard(
        rural,
        urban,
        node.find("averageLivingByPoints").map(JsonNode::flag).orElse(false),
        LegalNumber.read(worksheet.get("months"), "months"),
        Set.copyOf(excluded),
        Article.read(worksheet.get("article")));
  }

  /** Lines and cut-offs of an area type. */
  public Lines lines(AreaType areaType) {
    return switch (areaType) {
      case RURAL -> rural;
      case URBAN -> urban;
    };
  }

  /** Whether points judge income; otherwise measured income does. */
  public boolean judgesByPoints() {
    return rural.pointCutoff() != null;
  }
}
