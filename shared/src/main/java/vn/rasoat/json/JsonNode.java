package vn.rasoat.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value together with the place it stands at, so that every fault can be named. Getters throw
 * {@link DataFaultException}; {@code find...} return Optional where the field may be left out.
 */
public final class JsonNode {
  private final String file;
  private final String path;
  private final JsonValue value;

  private JsonNode(String file, String path, JsonValue value) {
    this.file = file;
    this.path = path;
    this.value = value;
  }

  static JsonNode root(String file, JsonValue value) {
    return new JsonNode(file, "", value);
  }

  /** JSON pointer of this value; "" for the root. */
  public String path() {
    return path;
  }

  /** Name of the file this value comes from. */
  public String file() {
    return file;
  }

  /** The bare value. */
  public JsonValue value() {
    return value;
  }

  /** A fault at this place, to be thrown. */
  public DataFaultException fault(String message) {
    return new DataFaultException(new DataFault(file, path, message));
  }

  /** Whether this is an object that has a field of the name, with a value other than null. */
  public boolean has(String field) {
    return value instanceof JsonValue.Obj object
        && object.fields().containsKey(field)
        && !(object.fields().get(field) instanceof JsonValue.Null);
  }

  /** The field of an object; a fault if it is left out or null. */
  public JsonNode get(String field) {
    return find(field).orElseThrow(() -> fault("'" + field + "' is missing"));
  }

  /** The field of an object, if it is there and not null. */
  public Optional<JsonNode> find(String field) {
    JsonValue found = objectFields().get(field);
    return found == null || found instanceof JsonValue.Null
        ? Optional.empty()
        : Optional.of(child(field, found));
  }

  /** The items of an array. */
  public List<JsonNode> items() {
    if (!(value instanceof JsonValue.Arr array)) {
      throw fault("a list is expected");
    }
    List<JsonNode> nodes = new ArrayList<>(array.items().size());
    for (int i = 0; i < array.items().size(); i++) {
      nodes.add(child(Integer.toString(i), array.items().get(i)));
    }
    return nodes;
  }

  /** The fields of an object in file order. */
  public Map<String, JsonNode> fields() {
    LinkedHashMap<String, JsonNode> nodes = new LinkedHashMap<>();
    objectFields().forEach((name, field) -> nodes.put(name, child(name, field)));
    return nodes;
  }

  /** Refuses fields outside the given names: a misspelt key must not be passed over. */
  public JsonNode allowOnly(Set<String> names) {
    for (String name : objectFields().keySet()) {
      if (!names.contains(name)) {
        throw child(name, new JsonValue.Null()).fault("unknown field; known are " + sorted(names));
      }
    }
    return this;
  }

  /** A string, which may be empty. */
  public String text() {
    if (value instanceof JsonValue.Str string) {
      return string.value();
    }
    throw fault("a text is expected");
  }

  /** true or false. */
  public boolean flag() {
    if (value instanceof JsonValue.Bool bool) {
      return bool.value();
    }
    throw fault("true or false is expected");
  }

  /** A number. */
  public BigDecimal number() {
    if (value instanceof JsonValue.Num number) {
      return number.value();
    }
    throw fault("a number is expected");
  }

  /** A whole number in the range of long. */
  public long whole() {
    try {
      return number().longValueExact();
    } catch (ArithmeticException e) {
      throw fault("a whole number is expected");
    }
  }

  /** A whole number between the two bounds, both included. */
  public int whole(int least, int most) {
    long number = whole();
    if (number < least || number > most) {
      throw fault("a whole number from " + least + " to " + most + " is expected");
    }
    return (int) number;
  }

  /** A date as yyyy-MM-dd. */
  public LocalDate date() {
    String text = text();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw fault("a date as yyyy-MM-dd is expected, not '" + text + "'");
    }
  }

  /**
   * Reads this value by a function whose IllegalArgumentException becomes a fault at this place.
   */
  public <T> T as(Function<String, @Nullable T> parse) {
    String text = text();
    T parsed;
    try {
      parsed = parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
    if (parsed == null) {
      throw fault("'" + text + "' is not known here");
    }
    return parsed;
  }

  private JsonNode child(String name, JsonValue child) {
    return new JsonNode(file, path + "/" + name.replace("~", "~0").replace("/", "~1"), child);
  }

  private Map<String, JsonValue> objectFields() {
    if (value instanceof JsonValue.Obj object) {
      return object.fields();
    }
    throw fault("an object is expected");
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.toList());
  }
}
