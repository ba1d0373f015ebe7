package vn.rasoat.server.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Language;

class MessagesTest {
  private static final Pattern USED = Pattern.compile("frame\\.text\\(\"([a-z0-9._-]+)\"[,)]");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(Messages.keys(Language.VI)).isEqualTo(Messages.keys(Language.EN)).isNotEmpty();
  }

  @Test
  void no_text_is_empty_and_both_have_the_same_placeholders() {
    for (String key : Messages.keys(Language.VI)) {
      String vi = Messages.text(Language.VI, key);
      String en = Messages.text(Language.EN, key);
      assertThat(vi).as(key).isNotBlank();
      assertThat(en).as(key).isNotBlank();
      assertThat(places(vi)).as(key).isEqualTo(places(en));
    }
  }

  @Test
  void every_key_that_a_page_names_exists() throws IOException {
    Set<String> used = new TreeSet<>();
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
        Matcher matcher = USED.matcher(Files.readString(file));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    for (Role role : Role.values()) {
      used.add("role." + role.name().toLowerCase(Locale.ROOT));
    }
    assertThat(Messages.keys(Language.VI)).containsAll(used);
  }

  @Test
  void placeholders_are_filled_and_an_unknown_key_fails() {
    assertThat(Messages.text(Language.VI, "pager.position", 2, "1.234"))
        .isEqualTo("Trang 2 trên 1.234");
    assertThatThrownBy(() -> Messages.text(Language.EN, "no.such.key"))
        .hasMessageContaining("no.such.key");
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }
}
