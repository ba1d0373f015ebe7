package vn.rasoat.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/** A plain JSON value; objects keep the order of their fields. */
public sealed interface JsonValue {

  /** An object; fields in the order of the file. */
  record Obj(LinkedHashMap<String, JsonValue> fields) implements JsonValue {}

  /** An array. */
  record Arr(List<JsonValue> items) implements JsonValue {}

  /** A string. */
  record Str(String value) implements JsonValue {}

  /** A number, exact. */
  record Num(BigDecimal value) implements JsonValue {}

  /** true or false. */
  record Bool(boolean value) implements JsonValue {}

  /** null. */
  record Null() implements JsonValue {}
}
