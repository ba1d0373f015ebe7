package vn.rasoat.client.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The SQLite of a tablet may be as old as 3.18; the one of these tests is newer. */
class SqlVersionTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("rasoat.root", ".."), "android-client/src/main/java");

  /** A text of one or more literals joined by "+". */
  private static final Pattern TEXT =
      Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"(\\s*\\+\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\")*");

  private static final Pattern STATEMENT =
      Pattern.compile(
          "^(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|PRAGMA|WITH|VACUUM)\\s.*",
          Pattern.DOTALL);

  /** What came after 3.18: the version, and how it looks. */
  private static final List<String> NEWER =
      List.of(
          "3.23 TRUE and FALSE: \\b(TRUE|FALSE)\\b",
          "3.24 UPSERT: \\bON\\s+CONFLICT\\b",
          "3.25 window functions: \\bOVER\\s*\\(|\\bWINDOW\\b",
          "3.25 RENAME COLUMN: \\bRENAME\\s+(COLUMN\\b|\\w+\\s+TO\\b)",
          "3.27 VACUUM INTO: \\bVACUUM\\b.*\\bINTO\\b",
          "3.30 FILTER: \\bFILTER\\s*\\(",
          "3.30 NULLS FIRST: \\bNULLS\\s+(FIRST|LAST)\\b",
          "3.31 generated columns: \\bGENERATED\\b|\\)\\s*(STORED|VIRTUAL)\\b",
          "3.32 IIF: \\bIIF\\s*\\(",
          "3.33 UPDATE FROM: ^UPDATE\\b.*\\bSET\\b.*\\bFROM\\b",
          "3.35 RETURNING: \\bRETURNING\\b",
          "3.35 DROP COLUMN: \\bDROP\\s+COLUMN\\b",
          "3.35 MATERIALIZED: \\bMATERIALIZED\\b",
          "3.37 STRICT: \\bSTRICT\\b",
          "3.38 arrows: ->",
          "3.38 unixepoch, format: \\b(UNIXEPOCH|FORMAT)\\s*\\(",
          "3.39 full joins: \\b(RIGHT|FULL)\\b.*\\bJOIN\\b",
          "3.39 IS DISTINCT FROM: \\bDISTINCT\\s+FROM\\b",
          "3.44 concat, string_agg: \\b(CONCAT|CONCAT_WS|STRING_AGG)\\s*\\(",
          "not in every build, JSON: \\bJSON_?\\w*\\s*\\(");

  @Test
  void statements_are_those_of_sqlite_3_18() throws IOException {
    List<String> statements = new ArrayList<>();
    for (Path source : sources()) {
      statements.addAll(statements(Files.readString(source, StandardCharsets.UTF_8)));
    }
    assertThat(statements).as("statements found").hasSizeGreaterThan(30);
    List<String> faults = new ArrayList<>();
    statements.forEach(sql -> faults.addAll(faults(sql)));
    assertThat(faults).isEmpty();
  }

  @Test
  void each_newer_thing_is_found() {
    for (String sql :
        List.of(
            "INSERT INTO note VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = 1",
            "DELETE FROM note RETURNING name",
            "SELECT row_number() OVER (ORDER BY seq) FROM sheet",
            "ALTER TABLE sheet RENAME COLUMN seq TO number",
            "ALTER TABLE sheet DROP COLUMN seq",
            "UPDATE sheet SET seq = b.seq FROM sheet_body b WHERE 1 = 1",
            "SELECT iif(1, 2, 3)",
            "SELECT json_extract(body, '$') FROM note")) {
      assertThat(faults(sql)).as(sql).isNotEmpty();
    }
    assertThat(statements("x(\"SELECT a\" + \" FROM b\", \"not SQL\")"))
        .containsExactly("SELECT a FROM b");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static List<String> statements(String source) {
    List<String> statements = new ArrayList<>();
    Matcher texts = TEXT.matcher(source);
    while (texts.find()) {
      String joined = texts.group().replaceAll("\"\\s*\\+\\s*\"", "").replace("\"", "");
      if (STATEMENT.matcher(joined).matches()) {
        statements.add(joined);
      }
    }
    return statements;
  }

  private static List<String> faults(String sql) {
    List<String> faults = new ArrayList<>();
    for (String newer : NEWER) {
      String[] parts = newer.split(": ", 2);
      if (Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
          .matcher(sql)
          .find()) {
        faults.add(parts[0] + " in " + sql);
      }
    }
    return faults;
  }
}
