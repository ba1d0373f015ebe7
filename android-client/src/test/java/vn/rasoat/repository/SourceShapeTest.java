package vn.rasoat.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small files, short methods and plain names in all modules. */
@Tag("gate")
class SourceShapeTest {
  private static final int MAX_FILE_LINES = 400;
  private static final int MAX_METHOD_LINES = 70;

  /** Words that say how code is cut and not what it is about. */
  private static final Pattern EMPTY_NAME =
      Pattern.compile("\\w*(Impl|Utils?|Common|Helper|Manager|Dto|DTO)");

  private static final Pattern EMPTY_PACKAGE =
      Pattern.compile("(impl|utils?|common|helpers?|managers?|dtos?)");

  private static final Repository REPOSITORY = Repository.open();
  private static final List<Path> SOURCES = REPOSITORY.files(".java");

  @Test
  void no_file_is_longer_than_400_lines() {
    List<String> tooLong = new ArrayList<>();
    List<Long> lengths = new ArrayList<>();
    for (Path source : SOURCES) {
      long lines = REPOSITORY.text(source).lines().count();
      lengths.add(lines);
      if (lines > MAX_FILE_LINES) {
        tooLong.add(source + ": " + lines);
      }
    }
    lengths.sort(null);
    System.out.printf(
        "Java files: %d, lines: median %d, 90th percentile %d, longest %d%n",
        lengths.size(),
        lengths.get(lengths.size() / 2),
        lengths.get(lengths.size() * 9 / 10),
        lengths.get(lengths.size() - 1));
    assertThat(tooLong).as("files over %d lines", MAX_FILE_LINES).isEmpty();
  }

  @Test
  void no_method_is_longer_than_70_lines() {
    List<String> tooLong = new ArrayList<>();
    for (Path source : SOURCES) {
      MethodLengths.of(REPOSITORY.text(source))
          .forEach(
              (method, lines) -> {
                if (lines > MAX_METHOD_LINES) {
                  tooLong.add(source + " " + method + ": " + lines);
                }
              });
    }
    assertThat(tooLong).as("methods over %d lines", MAX_METHOD_LINES).isEmpty();
  }

  @Test
  void every_package_is_null_marked() {
    Set<Path> unmarked = new TreeSet<>();
    for (Path source : SOURCES) {
      Path description = source.resolveSibling("package-info.java");
      boolean main = source.toString().contains("src/main/java");
      if (main
          && !(REPOSITORY.has(description)
              && REPOSITORY.text(description).contains("NullMarked"))) {
        unmarked.add(source.getParent());
      }
    }
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  @Test
  void names_say_the_business() {
    List<Path> empty = new ArrayList<>();
    for (Path source : SOURCES) {
      String name = source.getFileName().toString().replace(".java", "");
      boolean emptyPackage = false;
      for (Path folder : source.getParent()) {
        emptyPackage |= EMPTY_PACKAGE.matcher(folder.toString()).matches();
      }
      boolean dictated = source.toString().contains("/androidx/test/");
      if (!dictated && (emptyPackage || EMPTY_NAME.matcher(name).matches())) {
        empty.add(source);
      }
    }
    assertThat(empty).as("names that say nothing").isEmpty();
  }
}
