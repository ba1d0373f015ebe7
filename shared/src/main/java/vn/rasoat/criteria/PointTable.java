package vn.rasoat.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  public record Row(Characteristic characteristic, Levels levels) {}

  /**
   * The levels of a row: of a number, or of a choice. Points are arrays with a number per column.
   */
  sealed interface Levels {

    /** The points of a value that is known exactly; null if it is not. */
    int @Nullable [] exactly(Measured value);

    /** The points of every level a value can lie in; at least one. */
    List<int[]> possible(Measured value);
  }

  /**
   * Levels of a number.
   *
   * @param from lower bounds in thousandths, rising; the first is open
   */
  @SuppressWarnings("ArrayRecordComponent") // read for every household; never compared
  record NumberLevels(long[] from, List<int[]> points) implements Levels {
    @Override
    public int @Nullable [] exactly(Measured value) {
      return value instanceof Measured.Range range && range.low() == range.high()
          ? points.get(levelOf(range.low()))
          : null;
    }

    @Override
    public List<int[]> possible(Measured value) {
      return value instanceof Measured.Range range
          ? points.subList(levelOf(range.low()), levelOf(range.high()) + 1)
          : points;
    }

    private int levelOf(long number) {
      int level = from.length - 1;
      while (level > 0 && number < from[level]) {
        level--;
      }
      return level;
    }
  }

  /** Levels of a choice, by code. */
  record ChoiceLevels(Map<String, int[]> points) implements Levels {
    @Override
    public int @Nullable [] exactly(Measured value) {
      return value instanceof Measured.Code code ? points.get(code.code()) : null;
    }

    @Override
    public List<int[]> possible(Measured value) {
      List<int[]> possible = new ArrayList<>();
      if (value instanceof Measured.OneOf oneOf) {
        for (String code : oneOf.codes()) {
          possible.add(Objects.requireNonNull(points.get(code)));
        }
      }
      return possible;
    }
  }

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
    int first = region == null ? 0 : region.ordinal();
    int last = region == null ? COLUMNS - 2 : region.ordinal();
    if (areaType == AreaType.URBAN) {
      first = COLUMNS - 1;
      last = COLUMNS - 1;
    }
    int columns = last - first + 1;
    int[] low = new int[columns];
    int[] high = new int[columns];
    Set<OpenQuestion> open = new LinkedHashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!add(rows.get(i), facts, first, low, high)) {
        rows.get(i).characteristic().measure().open(facts, open::add);
      }
    }
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int column = 0; column < columns; column++) {
      least = Math.min(least, low[column]);
      most = Math.max(most, high[column]);
    }
    return new Score(least, most, List.copyOf(open));
  }

  /** Adds the points of one row to each column; says whether they are exact. */
  private static boolean add(Row row, HouseholdFacts facts, int first, int[] low, int[] high) {
    Measured value = row.characteristic().measure().of(facts);
    int[] exactly = row.levels().exactly(value);
    boolean exact = true;
    for (int column = 0; column < low.length; column++) {
      if (exactly != null) {
        low[column] += exactly[first + column];
        high[column] += exactly[first + column];
        continue;
      }
      int least = Integer.MAX_VALUE;
      int most = Integer.MIN_VALUE;
      for (int[] points : row.levels().possible(value)) {
        least = Math.min(least, points[first + column]);
        most = Math.max(most, points[first + column]);
      }
      low[column] += least;
      high[column] += most;
      exact &= least == most;
    }
    return exact;
  }
}
