package vn.rasoat.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.law.Provenance;

/**
 * Income points by characteristic: data that an administrator imports. Columns are the six rural
 * regions in the order of {@link Region}, then urban.
 *
 * @param id names the version; recorded with every result computed from it
 * @param status an {@code ILLUSTRATIVE} table can never lead to a recognition
 * @param source where it comes from
 * @param rows one per characteristic
 */
public record PointTable(String id, Provenance status, String source, List<Row> rows) {
  /** Six rural regions and urban. */
  public static final int COLUMNS = Region.values().length + 1;

  public PointTable {
    rows = List.copyOf(rows);
  }

  /**
   * The levels of one characteristic. They cover every value once; reading makes sure of it.
   *
   * @param levels in the order of the table
   */
  public record Row(Characteristic characteristic, List<Level> levels) {
    public Row {
      levels = List.copyOf(levels);
    }
  }

  /** One level and its points, one number for each column. */
  public sealed interface Level {

    /** Points by column. */
    List<Integer> points();
  }

  /** A level of a number: from a bound (included) to below another, in thousandths. */
  record NumberLevel(long from, long below, List<Integer> points) implements Level {}

  /** A level of a choice. */
  record ChoiceLevel(List<String> codes, List<Integer> points) implements Level {}

  /**
   * Points of a household, as far as they are known.
   *
   * @param low fewest possible
   * @param high most possible
   * @param open the questions that keep them apart
   */
  public record Score(int low, int high, List<OpenQuestion> open) {}

  /**
   * Adds up the points of a household.
   *
   * @param region the column of a rural household; null if it is not known, then every rural column
   *     is possible
   */
  public Score score(HouseholdFacts facts, AreaType areaType, @Nullable Region region) {
    int first = 0;
    int last = Region.values().length - 1;
    if (areaType == AreaType.URBAN) {
      first = COLUMNS - 1;
      last = COLUMNS - 1;
    } else if (region != null) {
      first = region.ordinal();
      last = first;
    }
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    List<OpenQuestion> open = new ArrayList<>();
    for (int column = first; column <= last; column++) {
      int columnLow = 0;
      int columnHigh = 0;
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        Measured value = row.characteristic().measure().of(facts);
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int j = 0; j < row.levels().size(); j++) {
          Level level = row.levels().get(j);
          if (possible(level, value)) {
            int points = level.points().get(column);
            least = Math.min(least, points);
            most = Math.max(most, points);
          }
        }
        if (least != most && column == first) {
          row.characteristic().measure().open(facts, open::add);
        }
        columnLow += least;
        columnHigh += most;
      }
      low = Math.min(low, columnLow);
      high = Math.max(high, columnHigh);
    }
    return new Score(low, high, new ArrayList<>(new LinkedHashSet<>(open)));
  }

  private static boolean possible(Level level, Measured value) {
    if (level instanceof NumberLevel number && value instanceof Measured.Range range) {
      return range.low() < number.below() && range.high() >= number.from();
    }
    if (level instanceof ChoiceLevel choice) {
      if (value instanceof Measured.Code code) {
        return choice.codes().contains(code.code());
      }
      if (value instanceof Measured.OneOf oneOf) {
        return oneOf.codes().stream().anyMatch(choice.codes()::contains);
      }
    }
    return false;
  }
}
