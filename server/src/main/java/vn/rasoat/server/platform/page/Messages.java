package vn.rasoat.server.platform.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** The texts of the pages in both languages, by key. Placeholders are {@code {0}}, {@code {1}}. */
public final class Messages {
  private static final Map<Language, Properties> TEXTS = read();

  private Messages() {}

  /**
   * The text of a key with its placeholders filled.
   *
   * @throws IllegalArgumentException for a key that does not exist
   */
  public static String text(Language language, String key, Object... values) {
    @Nullable String text = Objects.requireNonNull(TEXTS.get(language)).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no message has the key '" + key + "'");
    }
    if (values.length == 0) {
      return text;
    }
    Map<String, String> byNumber = new java.util.HashMap<>();
    for (int i = 0; i < values.length; i++) {
      byNumber.put(String.valueOf(i), String.valueOf(values[i]));
    }
    return Wording.fill(text, byNumber);
  }

  /** The keys of one language. */
  static Set<String> keys(Language language) {
    return new TreeSet<>(Objects.requireNonNull(TEXTS.get(language)).stringPropertyNames());
  }

  private static Map<Language, Properties> read() {
    Map<Language, Properties> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String resource = "/messages_" + language.code() + ".properties";
      Properties properties = new Properties();
      try (InputStream in = Messages.class.getResourceAsStream(resource);
          var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts.put(language, properties);
    }
    return texts;
  }
}
