package vn.rasoat.law;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Set;
import vn.rasoat.json.JsonNode;

/**
 * A day of every year set by law, never bare.
 *
 * @param day month and day, in files as {@code --09-01}
 * @param article where it stands
 */
public record LegalDay(MonthDay day, Article article) {
  private static final Set<String> FIELDS = Set.of("day", "article");

  /** Reads {@code {"day", "article"}}. */
  public static LegalDay read(JsonNode node) {
    node.allowOnly(FIELDS);
    return new LegalDay(node.get("day").as(LegalDay::parse), Article.read(node.get("article")));
  }

  private static MonthDay parse(String text) {
    try {
      return MonthDay.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a day as --MM-dd is expected, not '" + text + "'");
    }
  }
}
