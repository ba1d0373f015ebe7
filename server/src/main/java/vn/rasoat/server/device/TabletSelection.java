package vn.rasoat.server.device;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.server.platform.security.AreaScope;

/**
 * Which tablets a list has, as a condition with its values.
 *
 * @param sql of question marks and columns alone
 */
record TabletSelection(String sql, List<String> values) {
  static TabletSelection everywhere() {
    return new TabletSelection("1 = 1", List.of());
  }

  static TabletSelection in(AreaScope scope) {
    StringBuilder sql = new StringBuilder("(1 = 0");
    List<String> values = new ArrayList<>();
    for (String path : scope.paths()) {
      sql.append(" OR area_path = ? OR area_path LIKE ?");
      values.add(path);
      values.add(path + "/%");
    }
    return new TabletSelection(sql.append(')').toString(), List.copyOf(values));
  }
}
