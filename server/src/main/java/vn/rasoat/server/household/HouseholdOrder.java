package vn.rasoat.server.household;

import java.util.Locale;
import java.util.Optional;

/**
 * The order of a list.
 *
 * @param column to order by
 * @param descending the greatest, or the latest, first
 */
public record HouseholdOrder(Column column, boolean descending) {
  /** Village by village, in each by given name: the order of the paper list. */
  public static final HouseholdOrder USUAL = new HouseholdOrder(Column.VILLAGE, false);

  /** A column that a list can be ordered by; {@code sql} never holds anything of the request. */
  public enum Column {
    HEAD("head_order"),
    VILLAGE("area_path"),
    CLASS("class_rank"),
    INCOME("income_high"),
    DEPRIVATION("deprivation_low"),
    PERSONS("persons"),
    CHANGED("received_at");

    private final String sql;

    Column(String sql) {
      this.sql = sql;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The order of a code such as {@code income}, or {@code -income} for descending. */
  public static Optional<HouseholdOrder> findByCode(String code) {
    boolean descending = code.startsWith("-");
    String name = descending ? code.substring(1) : code;
    for (Column column : Column.values()) {
      if (column.code().equals(name)) {
        return Optional.of(new HouseholdOrder(column, descending));
      }
    }
    return Optional.empty();
  }

  public String code() {
    return (descending ? "-" : "") + column.code();
  }

  /** What is unknown comes last either way; equals stand by village and name. */
  String sql() {
    return column.sql
        + (descending ? " DESC" : " ASC")
        + " NULLS LAST, area_path, head_order, household_id";
  }
}
