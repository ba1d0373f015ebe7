package vn.rasoat.server;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A feature reads and writes its own tables alone, told by their names: {@code inbox_} belongs to
 * the inbox. The tables of platform go by its packages: {@code events_}, {@code audit_}.
 */
@Tag("gate")
class TableOwnershipTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path FEATURES = MAIN.resolve("java/vn/rasoat/server");
  private static final Path MIGRATIONS = MAIN.resolve("resources/db");

  /** Adjacent literals joined by plus are one text. */
  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|((?:\"(?:[^\"\\\\\n]|\\\\.)*\"[\\s+]*)+)", Pattern.DOTALL);

  private static final Pattern COMMENT =
      Pattern.compile("^\\s*(?://|\\*|/\\*).*$", Pattern.MULTILINE);

  private static final Pattern SQL =
      Pattern.compile("\\s*(select|insert|update|delete|with|merge|lock)\\s.*", flags());

  private static final Pattern TABLE =
      Pattern.compile(
          "(?<!distinct\\s)\\b(?:from|join|into|update|merge\\s+into|lock\\s+table)\\s+([a-z_]\\w*)",
          flags());

  private static final Pattern NAMED_QUERY =
      Pattern.compile("\\b(\\w+)\\s*(?:\\([^)]*\\))?\\s+as\\s*\\(", flags());

  private static final Pattern ENTITY =
      Pattern.compile("@(?:MappedEntity|Table)\\(\\s*(?:(?:value|name)\\s*=\\s*)?\"([^\"]+)\"");

  private static final Pattern DDL =
      Pattern.compile(
          "\\b(?:create|alter|drop)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(\\w+)"
              + "|\\bcreate\\s+(?:unique\\s+)?index\\s+\\w+\\s+on\\s+(\\w+)",
          flags());

  @Test
  void sql_of_a_feature_names_only_tables_with_its_prefix() throws IOException {
    List<String> strays = new ArrayList<>();
    for (Path file : files(FEATURES, ".java")) {
      Set<String> prefixes = prefixes(FEATURES.relativize(file));
      for (String table : tables(Files.readString(file))) {
        if (prefixes.stream().noneMatch(table::startsWith)) {
          strays.add(file + " uses " + table);
        }
      }
    }
    assertThat(strays).as("tables of another feature").isEmpty();
  }

  @Test
  void migrations_of_a_feature_make_only_tables_with_its_prefix() throws IOException {
    List<String> strays = new ArrayList<>();
    for (Path file : files(MIGRATIONS, ".sql")) {
      String folder = MIGRATIONS.relativize(file).getName(0).toString();
      Set<String> prefixes = folder.equals("platform") ? platformPrefixes() : Set.of(folder + "_");
      Matcher ddl = DDL.matcher(Files.readString(file).replaceAll("--.*", ""));
      while (ddl.find()) {
        String table = ddl.group(1) == null ? ddl.group(2) : ddl.group(1);
        if (prefixes.stream().noneMatch(table::startsWith)) {
          strays.add(file + " names " + table);
        }
      }
    }
    assertThat(strays).as("tables of another feature").isEmpty();
  }

  @Test
  void the_scan_sees_tables_in_queries_entities_and_text_blocks() {
    String source =
        """
        // "SELECT 1 FROM comment_only"
        @MappedEntity("inbox_sheet")
        @Query("SELECT a FROM inbox_sheet s "
            + "JOIN area_area x ON x.code IS DISTINCT FROM s.code")
        String sql = \"""
            WITH latest AS (SELECT 1) INSERT INTO round_stage SELECT * FROM latest
            ON CONFLICT DO UPDATE SET a = 1\""";
        String prose = "read from the inbox into memory";
        """;

    assertThat(tables(source)).containsExactly("area_area", "inbox_sheet", "round_stage");
  }

  private static Set<String> tables(String source) {
    Set<String> tables = new TreeSet<>();
    Matcher entity = ENTITY.matcher(source);
    while (entity.find()) {
      tables.add(entity.group(1));
    }
    Matcher text = TEXT.matcher(COMMENT.matcher(source).replaceAll(""));
    while (text.find()) {
      String literal =
          text.group(1) == null
              ? text.group(2).replaceAll("\"\\s*\\+?\\s*\"", "").replaceAll("^\"|\"[\\s+]*$", "")
              : text.group(1);
      if (SQL.matcher(literal).matches()) {
        tables.addAll(tablesOfSql(literal));
      }
    }
    return tables;
  }

  private static Set<String> tablesOfSql(String sql) {
    Set<String> tables = named(TABLE, sql);
    tables.removeAll(named(NAMED_QUERY, sql));
    tables.removeAll(Set.of("set", "select", "lateral", "unnest", "json_each", "generate_series"));
    return tables;
  }

  private static Set<String> named(Pattern pattern, String sql) {
    return pattern
        .matcher(sql)
        .results()
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .collect(toCollection(TreeSet::new));
  }

  /** A file of the root package owns no table. */
  private static Set<String> prefixes(Path file) throws IOException {
    if (file.getNameCount() == 1) {
      return Set.of();
    }
    String feature = file.getName(0).toString();
    return feature.equals("platform") ? platformPrefixes() : Set.of(feature + "_");
  }

  private static Set<String> platformPrefixes() throws IOException {
    Set<String> prefixes = new TreeSet<>(Set.of("platform_"));
    if (Files.isDirectory(FEATURES.resolve("platform"))) {
      try (Stream<Path> packages = Files.list(FEATURES.resolve("platform"))) {
        packages.filter(Files::isDirectory).forEach(it -> prefixes.add(it.getFileName() + "_"));
      }
    }
    return prefixes;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
