package vn.rasoat.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.Region;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.law.Provenance;

/**
 * Reads a point table and checks it against the characteristics of an edition. A table that names
 * an unknown characteristic, leaves one or a level out, overlaps or has a gap is refused, with all
 * its faults listed at once.
 */
public final class PointTableReader {
  private static final Set<String> FIELDS =
      Set.of("id", "status", "source", "columns", "characteristics");
  private static final int MAX_POINTS = 1000;

  private final Map<String, Characteristic> characteristics;
  private final List<DataFault> faults = new ArrayList<>();

  private PointTableReader(Map<String, Characteristic> characteristics) {
    this.characteristics = characteristics;
  }

  /**
   * Reads a table.
   *
   * @throws DataFaultException with every fault found
   */
  public static PointTable read(JsonNode node, Map<String, Characteristic> characteristics) {
    return new PointTableReader(characteristics).table(node);
  }

  private PointTable table(JsonNode node) {
    node.allowOnly(FIELDS);
    attempt(() -> columns(node.get("columns")));
    Map<String, PointTable.Row> rows = new LinkedHashMap<>();
    for (JsonNode item : node.get("characteristics").items()) {
      PointTable.Row row = attempt(() -> row(item));
      if (row != null && rows.put(row.characteristic().code(), row) != null) {
        faults.add(fault(item, "'" + row.characteristic().code() + "' stands twice"));
      }
    }
    Set<String> named = new HashSet<>();
    for (JsonNode item : node.get("characteristics").items()) {
      item.find("characteristic").ifPresent(code -> named.add(code.text()));
    }
    for (String code : characteristics.keySet()) {
      if (!named.contains(code)) {
        faults.add(fault(node.get("characteristics"), "no points for '" + code + "'"));
      }
    }
    String id = node.get("id").text();
    Provenance status = node.get("status").as(Provenance::ofCode);
    String source = node.get("source").text();
    if (!faults.isEmpty()) {
      throw new DataFaultException(faults);
    }
    return new PointTable(id, status, source, List.copyOf(rows.values()));
  }

  private <T> @Nullable T attempt(Supplier<@Nullable T> read) {
    try {
      return read.get();
    } catch (DataFaultException e) {
      faults.addAll(e.faults());
      return null;
    }
  }

  private static @Nullable Void columns(JsonNode node) {
    List<String> expected = new ArrayList<>();
    for (Region region : Region.values()) {
      expected.add(region.code());
    }
    expected.add("urban");
    List<String> found = node.items().stream().map(JsonNode::text).collect(Collectors.toList());
    if (!found.equals(expected)) {
      throw node.fault("the columns must be " + expected);
    }
    return null;
  }

  private PointTable.Row row(JsonNode node) {
    node.allowOnly(Set.of("characteristic", "levels"));
    JsonNode code = node.get("characteristic");
    Characteristic characteristic = characteristics.get(code.text());
    if (characteristic == null) {
      throw code.fault("there is no characteristic '" + code.text() + "'");
    }
    List<String> codes = characteristic.measure().codes();
    JsonNode levels = node.get("levels");
    return new PointTable.Row(
        characteristic, codes.isEmpty() ? numbers(levels) : choices(levels, codes));
  }

  private PointTable.Levels numbers(JsonNode node) {
    List<Long> bounds = new ArrayList<>();
    List<int[]> levels = new ArrayList<>();
    long reached = Long.MIN_VALUE;
    for (JsonNode item : node.items()) {
      item.allowOnly(Set.of("from", "below", "points"));
      long from = item.find("from").map(Vocabulary::thousandths).orElse(Long.MIN_VALUE);
      long below = item.find("below").map(Vocabulary::thousandths).orElse(Long.MAX_VALUE);
      if (from >= below) {
        faults.add(fault(item, "'from' must be less than 'below'"));
      } else if (from > reached) {
        faults.add(fault(item, "a gap before this level"));
      } else if (from < reached) {
        faults.add(fault(item, "an overlap with the level before"));
      }
      reached = below;
      int[] points = attempt(() -> points(item.get("points")));
      if (points != null) {
        bounds.add(from);
        levels.add(points);
      }
    }
    if (reached != Long.MAX_VALUE) {
      faults.add(fault(node, "the last level must have no 'below'"));
    }
    return new PointTable.NumberLevels(
        bounds.stream().mapToLong(Long::longValue).toArray(), List.copyOf(levels));
  }

  private PointTable.Levels choices(JsonNode node, List<String> codes) {
    Map<String, int[]> levels = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode item : node.items()) {
      item.allowOnly(Set.of("is", "points"));
      List<String> level = new ArrayList<>();
      for (JsonNode code : item.get("is").items()) {
        level.add(code.text());
        if (!codes.contains(code.text())) {
          faults.add(fault(code, "there is no option '" + code.text() + "'"));
        } else if (!seen.add(code.text())) {
          faults.add(fault(code, "'" + code.text() + "' overlaps with another level"));
        }
      }
      int[] points = attempt(() -> points(item.get("points")));
      if (points != null) {
        level.forEach(code -> levels.put(code, points));
      }
    }
    for (String code : codes) {
      if (!seen.contains(code)) {
        faults.add(fault(node, "no level for '" + code + "'"));
      }
    }
    return new PointTable.ChoiceLevels(Map.copyOf(levels));
  }

  private static int[] points(JsonNode node) {
    int[] points =
        node.items().stream().mapToInt(item -> item.whole(-MAX_POINTS, MAX_POINTS)).toArray();
    if (points.length != PointTable.COLUMNS) {
      throw node.fault("one number for each of the " + PointTable.COLUMNS + " columns is needed");
    }
    return points;
  }

  private static DataFault fault(JsonNode node, String message) {
    return new DataFault(node.file(), node.path(), message);
  }
}
