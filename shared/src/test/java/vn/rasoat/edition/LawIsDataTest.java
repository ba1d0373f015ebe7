package vn.rasoat.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.json.JsonValue;

@Tag("gate")
@DisplayName("The law is data")
class LawIsDataTest {
  private static final Path EDITIONS = Path.of("src/main/resources/edition");
  private static final Path SHARED = Path.of("src/main/java");
  private static final List<Path> ALL_JAVA =
      List.of(
          SHARED, Path.of("../server/src/main/java"), Path.of("../android-client/src/main/java"));

  /** Only what a new standard brings; a Java file that says one of these knows too much. */
  private static final Pattern NEXT_STANDARD =
      Pattern.compile("2027-2030|2027|2030|\\bwaste|_waste|\\bdigital|_digital");

  /** A number small enough to stand for something else as well is not looked for in code. */
  private static final long SMALLEST_TELLING = 100;

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(\\d[\\d_]*)[Ll]?(?![\\w.])");

  /** Words of the vocabulary that say the unit of their number themselves. */
  private static final Map<String, String> UNIT_OF_WORD =
      Map.of(
          "age", "years",
          "workingAge", "years",
          "shareOfMembers", "percent",
          "partsAtLeast", "parts",
          "perPerson", "the question's unit for each member",
          "order", "place in the official order");

  @Test
  void noJavaFileKnowsTheNextStandard() {
    List<String> found = new ArrayList<>();
    ALL_JAVA.forEach(
        root ->
            javaFiles(root)
                .forEach(
                    file -> {
                      Matcher said = NEXT_STANDARD.matcher(text(file));
                      while (said.find()) {
                        found.add(file + ": " + said.group());
                      }
                    }));
    assertThat(found).isEmpty();
  }

  @Test
  void noNumberOfTheLawStandsInJava() {
    Set<Long> legal = new TreeSet<>();
    walkEditions(
        (node, units) -> {
          if (node.path().endsWith("/value") || node.path().matches(".*/years/\\d+/(fe)?male")) {
            legal.add(node.whole());
          }
        });
    legal.removeIf(number -> number < SMALLEST_TELLING);
    assertThat(legal).contains(140L, 175L, 1_500_000L, 2_000_000L, 2_200_000L, 2_800_000L, 726L);

    List<String> found = new ArrayList<>();
    javaFiles(SHARED)
        .forEach(
            file -> {
              Matcher literal = NUMBER.matcher(text(file));
              while (literal.find()) {
                String digits = literal.group(1).replace("_", "");
                if (digits.length() < 18 && legal.contains(Long.parseLong(digits))) {
                  found.add(file + ": " + literal.group());
                }
              }
            });
    assertThat(found).isEmpty();
  }

  @Test
  void everyNumberHasItsUnitArticleSourceAndStatus() {
    List<String> bare = new ArrayList<>();
    walkEditions(
        (node, around) -> {
          if (!around.hasProvenance()) {
            bare.add(node.file() + node.path() + ": no article, source and status");
          }
          if (!around.hasUnit()) {
            bare.add(node.file() + node.path() + ": no unit");
          }
        });
    assertThat(bare).isEmpty();
  }

  /** What stands around a value: from the root of the file down to it. */
  private record Around(boolean hasProvenance, boolean hasUnit) {

    Around with(String field, JsonNode node) {
      boolean provenance =
          hasProvenance
              || (node.value() instanceof JsonValue.Obj
                  && (node.has("article") || (node.has("source") && node.has("status"))));
      // A number of people, animals or points needs no more than its word.
      boolean counted =
          field.equals("points") || field.equals("levels") || node.path().endsWith("/questions");
      boolean unit =
          hasUnit
              || counted
              || UNIT_OF_WORD.containsKey(field)
              || (node.value() instanceof JsonValue.Obj && node.has("unit"));
      return new Around(provenance, unit);
    }
  }

  private static void walkEditions(BiConsumer<JsonNode, Around> number) {
    try (Stream<Path> files = Files.walk(EDITIONS)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .forEach(
              file -> {
                JsonNode root = JsonTree.read(EDITIONS.relativize(file).toString(), text(file));
                walk(root, new Around(false, false).with("", root), number);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void walk(JsonNode node, Around around, BiConsumer<JsonNode, Around> number) {
    if (node.value() instanceof JsonValue.Num) {
      number.accept(node, around);
    } else if (node.value() instanceof JsonValue.Obj) {
      node.fields().forEach((name, child) -> walk(child, around.with(name, child), number));
    } else if (node.value() instanceof JsonValue.Arr) {
      node.items().forEach(item -> walk(item, around.with("", item), number));
    }
  }

  private static List<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
