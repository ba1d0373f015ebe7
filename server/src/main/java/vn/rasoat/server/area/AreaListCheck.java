package vn.rasoat.server.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.area.Region;
import vn.rasoat.text.SearchText;
import vn.rasoat.text.Wording;

/**
 * Holds a list against itself and against the areas already stored, and finds every fault rather
 * than the first. A row may add an area or give a known one a new name or kind; it may not move one
 * below another parent, since households, users and results of the past hang on its path.
 */
final class AreaListCheck {
  private final Map<String, AreaUnit> stored;
  private final Map<String, Region> regions;
  private final Map<String, AreaUnit> known;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<RowFault> faults = new ArrayList<>();
  private final Map<String, AreaUnit> added = new LinkedHashMap<>();
  private final Map<String, AreaUnit> changed = new LinkedHashMap<>();
  private int same;

  /**
   * A check.
   *
   * @param stored areas of the store by code
   * @param regions by province code
   */
  AreaListCheck(Map<String, AreaUnit> stored, Map<String, Region> regions) {
    this.stored = stored;
    this.regions = regions;
    this.known = new HashMap<>(stored);
  }

  /** What a list would do. */
  record Outcome(List<AreaUnit> added, List<AreaUnit> changed, int same, List<RowFault> faults) {}

  Outcome check(AreaList list) {
    // Parents first: a list need not be in order.
    for (AreaLevel level : AreaLevel.values()) {
      for (AreaList.Row row : list.rows()) {
        if (row.isComplete() && levelOf(row).filter(level::equals).isPresent()) {
          checkRow(row, level);
        }
      }
    }
    for (AreaList.Row row : list.rows()) {
      if (!row.isComplete()) {
        fault(
            row,
            "",
            "",
            "cần đúng 5 cột, dòng này có " + row.fields().size(),
            "5 columns are needed, this row has " + row.fields().size());
      } else if (levelOf(row).isEmpty()) {
        fault(
            row,
            "level",
            row.get("level"),
            "chỉ nhận province, district, commune hoặc village",
            "must be province, district, commune or village");
      }
    }
    faults.sort((one, other) -> one.line() - other.line());
    return new Outcome(
        List.copyOf(added.values()), List.copyOf(changed.values()), same, List.copyOf(faults));
  }

  private static Optional<AreaLevel> levelOf(AreaList.Row row) {
    return Optional.ofNullable(AreaLevel.ofCode(row.get("level")));
  }

  private void checkRow(AreaList.Row row, AreaLevel level) {
    int before = faults.size();
    String code = row.get("code");
    if (!AreaCode.isValid(code) || new AreaCode(code).level() != level) {
      fault(
          row,
          "code",
          code,
          "mã không đúng dạng của cấp này (tỉnh 2, huyện 3, xã 5 chữ số)",
          "not the shape of a code of this level (province 2, district 3, commune 5 digits)");
    } else {
      Integer earlier = lines.putIfAbsent(code, row.line());
      if (earlier != null) {
        fault(
            row, "code", code, "mã đã có ở dòng " + earlier, "stands in line " + earlier + " too");
      }
    }
    Optional<AreaKind> kind = AreaKind.findByCode(row.get("type"));
    if (kind.filter(found -> found.standsOn(level)).isEmpty()) {
      fault(
          row,
          "type",
          row.get("type"),
          "không phải loại đơn vị của cấp này",
          "is no kind of area of this level");
    }
    if (row.get("name").isBlank() || row.get("name").length() > 120) {
      fault(
          row,
          "name",
          row.get("name"),
          "cần tên từ 1 đến 120 ký tự",
          "a name of 1 to 120 characters is needed");
    }
    @Nullable AreaUnit parent = parent(row, level);
    if (faults.size() == before) {
      sort(
          AreaUnit.below(
              parent, code, level, kind.orElseThrow(), row.get("name"), regions.get(code)));
    }
  }

  private @Nullable AreaUnit parent(AreaList.Row row, AreaLevel level) {
    String parentCode = row.get("parent_code");
    @Nullable AreaUnit parent = known.get(parentCode);
    AreaUnit before = stored.get(row.get("code"));
    String parentBefore = before == null || before.parentCode() == null ? "" : before.parentCode();
    if (level == AreaLevel.PROVINCE) {
      if (!parentCode.isEmpty()) {
        fault(row, "parent_code", parentCode, "tỉnh không có cấp trên", "a province has no parent");
      }
    } else if (parent == null) {
      fault(
          row,
          "parent_code",
          parentCode,
          "không có đơn vị cấp trên này",
          "there is no such parent");
    } else if (!mayHang(level, parent.level())) {
      fault(
          row,
          "parent_code",
          parentCode,
          "cấp trên không hợp với cấp của dòng",
          "an area of this level cannot hang there");
    } else if (before != null && !parentCode.equals(parentBefore)) {
      fault(
          row,
          "parent_code",
          parentCode,
          "đơn vị đã có, thuộc " + parentBefore + "; không chuyển cấp trên bằng danh sách",
          "exists below " + parentBefore + "; a list cannot move it");
    }
    return parent;
  }

  private static boolean mayHang(AreaLevel level, AreaLevel parent) {
    return switch (level) {
      case PROVINCE -> false;
      case DISTRICT -> parent == AreaLevel.PROVINCE;
      case COMMUNE -> parent == AreaLevel.DISTRICT || parent == AreaLevel.PROVINCE;
      case VILLAGE -> parent == AreaLevel.COMMUNE;
    };
  }

  private void sort(AreaUnit unit) {
    @Nullable AreaUnit before = stored.get(unit.code());
    if (before == null) {
      added.put(unit.code(), unit);
    } else if (before.kind() == unit.kind()
        && before.name().equals(SearchText.normalize(unit.name()))) {
      same++;
      return;
    } else {
      changed.put(unit.code(), unit);
    }
    known.put(unit.code(), unit);
  }

  private void fault(AreaList.Row row, String column, String value, String vi, String en) {
    faults.add(new RowFault(row.line(), column, value, new Wording(vi, en)));
  }
}
