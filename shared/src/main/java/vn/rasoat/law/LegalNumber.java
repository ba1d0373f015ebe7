package vn.rasoat.law;

import java.util.Set;
import vn.rasoat.json.JsonNode;

/**
 * A number set by law, never bare.
 *
 * @param value the number, whole, in {@code unit}
 * @param unit such as "VND/person/month", "points", "working days", "percent"
 * @param article where it stands
 */
public record LegalNumber(long value, String unit, Article article) {
  private static final Set<String> FIELDS = Set.of("value", "unit", "article");

  /** Reads {@code {"value", "unit", "article"}}. */
  public static LegalNumber read(JsonNode node) {
    node.allowOnly(FIELDS);
    return new LegalNumber(
        node.get("value").whole(), node.get("unit").text(), Article.read(node.get("article")));
  }

  /** Reads a number and insists on its unit. */
  public static LegalNumber read(JsonNode node, String unit) {
    LegalNumber number = read(node);
    if (!number.unit().equals(unit)) {
      throw node.get("unit").fault("the unit must be '" + unit + "'");
    }
    return number;
  }
}
