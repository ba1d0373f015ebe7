package vn.rasoat.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.json.JsonValue;

@Tag("gate")
@DisplayName("The pages on the law")
class LawPagesTest {
  private static final Path EDITIONS = Path.of("src/main/resources/edition");
  private static final Path PAGES = Path.of("../docs/law");

  @ParameterizedTest(name = "{0}: whatever is not verified is listed")
  @ValueSource(strings = {"2022-2025", "2027-2030"})
  void whatIsNotVerifiedIsListed(String edition) {
    Set<String> open = new TreeSet<>();
    for (Path file : files(EDITIONS.resolve(edition))) {
      String name = file.getFileName().toString().replace(".json", "");
      walk(JsonTree.read(file.toString(), text(file)), name, open);
    }
    assertThat(open).isNotEmpty();

    String page = text(PAGES.resolve(edition + ".md"));
    assertThat(open).allSatisfy(parameter -> assertThat(page).contains("`" + parameter + "`"));
  }

  /**
   * Collects what an open article belongs to: the code of the thing around it, else the name of the
   * field, else that of the file.
   */
  private static void walk(JsonNode node, String name, Set<String> open) {
    if (node.value() instanceof JsonValue.Obj) {
      String own = node.has("code") ? node.get("code").text() : name;
      JsonNode provenance = node.has("article") ? node.get("article") : node;
      if (provenance.has("status") && !provenance.get("status").text().equals("verified")) {
        open.add(own);
      }
      node.fields()
          .forEach(
              (field, child) -> {
                if (!field.equals("article")) {
                  walk(child, field, open);
                }
              });
    } else if (node.value() instanceof JsonValue.Arr) {
      node.items().forEach(item -> walk(item, name, open));
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .collect(Collectors.toList());
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
