package vn.rasoat.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes compact JSON. Total: half of a surrogate pair is written as '?' instead of failing. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** Something that writes itself as one JSON value. */
  public interface Body {
    /** Writes exactly one value. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** The text of one value. */
  public static String of(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      body.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The text of a value read before. */
  public static String of(JsonValue value) {
    return of(json -> write(json, value));
  }

  /**
   * Writes one value as UTF-8 and flushes; the caller closes the stream. Goes through a writer
   * because Jackson's own UTF-8 output fails on half a surrogate pair, which a cut-off emoji leaves
   * behind.
   */
  public static void write(OutputStream out, Body body) throws IOException {
    JsonGenerator json =
        FACTORY
            .createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    body.writeTo(json);
    json.close();
  }

  /** Writes a value read before. */
  public static void write(JsonGenerator json, JsonValue value) throws IOException {
    if (value instanceof JsonValue.Obj object) {
      json.writeStartObject();
      for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
        json.writeFieldName(field.getKey());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof JsonValue.Arr array) {
      json.writeStartArray();
      for (JsonValue item : array.items()) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof JsonValue.Str string) {
      json.writeString(string.value());
    } else if (value instanceof JsonValue.Num number) {
      json.writeNumber(number.value());
    } else if (value instanceof JsonValue.Bool bool) {
      json.writeBoolean(bool.value());
    } else {
      json.writeNull();
    }
  }
}
