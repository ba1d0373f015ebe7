package vn.rasoat.server.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.text.SearchText;

/**
 * The condition of a query on the households of one round. Everything that comes from outside goes
 * in as a value, never as text.
 */
final class Selection {
  /** More words than this say nothing more. */
  private static final int MOST_WORDS = 8;

  private final StringBuilder sql = new StringBuilder("round_id = ?");
  private final List<Object> values = new ArrayList<>();

  private Selection(String roundId) {
    values.add(roundId);
  }

  /**
   * The households of a round that lie in some areas.
   *
   * @param areaPaths none selects nothing
   */
  static Selection of(String roundId, Collection<String> areaPaths) {
    Selection selection = new Selection(roundId);
    List<String> either = new ArrayList<>();
    for (String path : areaPaths) {
      either.add(selection.area(path));
    }
    selection.and(either.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", either) + ")");
    return selection;
  }

  private String area(String path) {
    AreaLevel level = new AreaCode(AreaScope.codeOf(path)).level();
    values.add(level == AreaLevel.VILLAGE || level == AreaLevel.COMMUNE ? path : path + "/%");
    return switch (level) {
      case VILLAGE -> "area_path = ?";
      case COMMUNE -> "commune_path = ?";
      case DISTRICT, PROVINCE -> "area_path LIKE ?";
    };
  }

  /** Narrows to heads whose name holds every word, marks or not. */
  Selection named(String words) {
    for (String word : SearchText.fold(words).split(" ", MOST_WORDS)) {
      if (!word.isEmpty()) {
        and("head_folded LIKE ? ESCAPE '!'");
        values.add("%" + word.replaceAll("[!%_]", "!$0") + "%");
      }
    }
    return this;
  }

  /** Narrows to one class. */
  Selection ofClass(HouseholdClass wanted) {
    and("household_class = ?");
    values.add(wanted.name());
    return this;
  }

  /** Narrows to those without a class. */
  Selection undecidable() {
    and("household_class IS NULL");
    return this;
  }

  /** Narrows to those whose tablet computed another class. */
  Selection differing() {
    and("differs = 1");
    return this;
  }

  /** Narrows to some households. */
  Selection among(Collection<String> householdIds) {
    and(householdIds.isEmpty() ? "1 = 0" : "household_id IN (" + marks(householdIds) + ")");
    values.addAll(householdIds);
    return this;
  }

  /** Narrows to all but some households. */
  Selection without(Collection<String> householdIds) {
    if (!householdIds.isEmpty()) {
      and("household_id NOT IN (" + marks(householdIds) + ")");
      values.addAll(householdIds);
    }
    return this;
  }

  /** Narrows to those that are decided and as the tablet computed them. */
  Selection agreed() {
    and("household_class IS NOT NULL AND differs = 0");
    return this;
  }

  private static String marks(Collection<String> ids) {
    return String.join(", ", Collections.nCopies(ids.size(), "?"));
  }

  private void and(String condition) {
    sql.append(" AND ").append(condition);
  }

  /** The condition behind WHERE. */
  String sql() {
    return sql.toString();
  }

  /** The values of its marks in their order. */
  List<Object> values() {
    return List.copyOf(values);
  }
}
