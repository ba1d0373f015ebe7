package vn.rasoat.criteria;

import java.util.List;
import java.util.Set;
import vn.rasoat.household.Sex;
import vn.rasoat.json.JsonNode;
import vn.rasoat.law.Article;

/** Retirement ages by year and sex, in months: they rise every year. */
public final class RetirementAges {
  private static final Set<String> FIELDS = Set.of("article", "unit", "years");
  private static final Set<String> YEAR_FIELDS = Set.of("year", "male", "female");

  private final Article article;
  private final int firstYear;

  /** By year from the first, then by sex: read once for each adult of each household. */
  private final int[][] months;

  private RetirementAges(Article article, int firstYear, int[][] months) {
    this.article = article;
    this.firstYear = firstYear;
    this.months = months;
  }

  /** Reads {@code {"article", "unit":"months", "years":[{"year","male","female"}]}}. */
  public static RetirementAges read(JsonNode node) {
    node.allowOnly(FIELDS);
    if (!node.get("unit").text().equals("months")) {
      throw node.get("unit").fault("the unit must be 'months'");
    }
    List<JsonNode> years = node.get("years").items();
    if (years.isEmpty()) {
      throw node.get("years").fault("at least one year is needed");
    }
    int firstYear = years.get(0).get("year").whole(2000, 2100);
    int[][] months = new int[years.size()][Sex.values().length];
    for (int i = 0; i < months.length; i++) {
      JsonNode item = years.get(i).allowOnly(YEAR_FIELDS);
      if (item.get("year").whole() != firstYear + i) {
        throw item.fault("the years must follow each other without a gap");
      }
      months[i][Sex.MALE.ordinal()] = item.get("male").whole(500, 900);
      months[i][Sex.FEMALE.ordinal()] = item.get("female").whole(500, 900);
    }
    return new RetirementAges(Article.read(node.get("article")), firstYear, months);
  }

  /** Where the table stands in law. */
  public Article article() {
    return article;
  }

  /**
   * Months of age at which a sex retires in a year.
   *
   * @throws IllegalStateException if the edition has no such year: its period must be covered
   */
  int months(int year, Sex sex) {
    int row = year - firstYear;
    if (row < 0 || row >= months.length) {
      throw new IllegalStateException("no retirement age is known for " + year);
    }
    return months[row][sex.ordinal()];
  }

  /** Whether every year from the first to the last is in the table. */
  public boolean covers(int first, int last) {
    return firstYear <= first && firstYear + months.length > last;
  }
}
