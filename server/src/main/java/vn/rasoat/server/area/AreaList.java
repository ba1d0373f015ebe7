package vn.rasoat.server.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an area list: CSV in UTF-8 with the columns {@code code,level,type,name,parent_code}.
 * A field may stand in double quotes; a byte order mark, as Excel writes it, is skipped.
 *
 * @param rows the rows below the header, at most 20,000
 */
record AreaList(List<Row> rows) {
  static final List<String> COLUMNS = List.of("code", "level", "type", "name", "parent_code");
  static final int MOST_ROWS = 20_000;

  AreaList {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line number of the line in the file, the header being 1
   * @param fields values of the columns, stripped; fewer or more than the columns where the row is
   *     malformed
   */
  record Row(int line, List<String> fields) {
    Row {
      fields = List.copyOf(fields);
    }

    boolean isComplete() {
      return fields.size() == COLUMNS.size();
    }

    String get(String column) {
      return fields.get(COLUMNS.indexOf(column));
    }
  }

  /**
   * Reads a list.
   *
   * @throws NotAnAreaList if the header is another one or there are too many rows
   */
  static AreaList read(Reader source) throws IOException, NotAnAreaList {
    BufferedReader reader = new BufferedReader(source);
    String header = reader.readLine();
    if (header == null || !split(header.replace("\uFEFF", "")).equals(COLUMNS)) {
      throw new NotAnAreaList(header == null ? "" : header);
    }
    List<Row> rows = new ArrayList<>();
    int number = 1;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (rows.size() == MOST_ROWS) {
        throw new NotAnAreaList("> " + MOST_ROWS);
      }
      rows.add(new Row(number, split(line)));
    }
    return new AreaList(rows);
  }

  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }

  /** The text is no area list at all. */
  static final class NotAnAreaList extends Exception {
    private static final long serialVersionUID = 1L;

    NotAnAreaList(String found) {
      super(found);
    }
  }
}
