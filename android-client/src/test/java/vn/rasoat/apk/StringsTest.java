package vn.rasoat.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the screens, in Vietnamese (the default) and in English. */
class StringsTest {
  private static final Pattern STRING =
      Pattern.compile("<string name=\"(\\w+)\"[^>]*>(.*?)</string>", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("%\\d\\$[a-z]");

  @Test
  void every_sentence_is_there_in_both_languages_with_the_same_places() throws IOException {
    Map<String, String> vietnamese = places("src/main/res/values");

    assertThat(vietnamese).isNotEmpty();
    assertThat(places("src/main/res/values-en")).isEqualTo(vietnamese);
  }

  /** By name, the places that are filled in, such as {@code %1$s}, in their order of number. */
  private static Map<String, String> places(String folder) throws IOException {
    Map<String, String> places = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.sorted().toList()) {
        Matcher string = STRING.matcher(Files.readString(file));
        while (string.find()) {
          String found =
              PLACE
                  .matcher(string.group(2))
                  .results()
                  .map(place -> place.group())
                  .sorted()
                  .collect(Collectors.joining(" "));
          assertThat(places.put(string.group(1), found)).as(string.group(1)).isNull();
        }
      }
    }
    return places;
  }
}
