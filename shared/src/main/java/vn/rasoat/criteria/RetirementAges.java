package vn.rasoat.criteria;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.rasoat.household.Sex;
import vn.rasoat.json.JsonNode;
import vn.rasoat.law.Article;

/** Retirement ages by year and sex, in months: they rise every year. */
public final class RetirementAges {
  private static final Set<String> FIELDS = Set.of("article", "unit", "years");
  private static final Set<String> YEAR_FIELDS = Set.of("year", "male", "female");

  private final Article article;
  private final TreeMap<Integer, Map<Sex, Integer>> months = new TreeMap<>();

  private RetirementAges(Article article) {
    this.article = article;
  }

  /** Reads {@code {"article", "unit":"months", "years":[{"year","male","female"}]}}. */
  public static RetirementAges read(JsonNode node) {
    node.allowOnly(FIELDS);
    if (!node.get("unit").text().equals("months")) {
      throw node.get("unit").fault("the unit must be 'months'");
    }
    RetirementAges ages = new RetirementAges(Article.read(node.get("article")));
    for (JsonNode item : node.get("years").items()) {
      item.allowOnly(YEAR_FIELDS);
      int year = item.get("year").whole(2000, 2100);
      if (!ages.months.isEmpty() && year != ages.months.lastKey() + 1) {
        throw item.fault("the years must follow each other without a gap");
      }
      ages.months.put(
          year,
          Map.of(
              Sex.MALE, item.get("male").whole(500, 900),
              Sex.FEMALE, item.get("female").whole(500, 900)));
    }
    if (ages.months.isEmpty()) {
      throw node.get("years").fault("at least one year is needed");
    }
    return ages;
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
    Map<Sex, Integer> bySex = months.get(year);
    if (bySex == null) {
      throw new IllegalStateException("no retirement age is known for " + year);
    }
    Integer age = bySex.get(sex);
    if (age == null) {
      throw new IllegalStateException("no retirement age is known for " + sex);
    }
    return age;
  }

  /** Whether every year from the first to the last is in the table. */
  public boolean covers(int firstYear, int lastYear) {
    return months.firstKey() <= firstYear && months.lastKey() >= lastYear;
  }
}
