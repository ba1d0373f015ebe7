package vn.rasoat.server.platform.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent.
 *
 * @param values a text, or a collection of texts where a field came more than once
 */
public record Form(Map<String, Object> values) {

  /** The text of a field, stripped; empty if it did not come. */
  public String text(String field) {
    return raw(field).strip();
  }

  /** The text of a field as typed, for passwords; empty if it did not come. */
  public String raw(String field) {
    List<String> all = list(field);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** All texts of a field that may come more than once. */
  public List<String> list(String field) {
    @Nullable Object value = values.get(field);
    if (value == null) {
      return List.of();
    }
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
