package vn.rasoat.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads a whole JSON text into values. Strict: no comments, no duplicate keys, nothing after the
 * end, at most 40 levels deep. Size is limited by the caller, who knows what it reads.
 */
public final class JsonTree {
  private static final int MAX_DEPTH = 40;
  private static final int MAX_NUMBER_LENGTH = 40;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          .build();

  private JsonTree() {}

  /**
   * Reads a text.
   *
   * @param file name used in faults
   * @throws DataFaultException if the text is not one JSON value
   */
  public static JsonNode read(String file, String text) {
    return read(file, new StringReader(text));
  }

  /** Reads from a stream of characters, to its end. The caller closes the reader. */
  public static JsonNode read(String file, Reader text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new DataFaultException(new DataFault(file, "", "the file is empty"));
      }
      JsonValue value = value(parser, first);
      if (parser.nextToken() != null) {
        throw new DataFaultException(new DataFault(file, "", "text after the end of the value"));
      }
      return JsonNode.root(file, value);
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw new DataFaultException(new DataFault(file, place, e.getOriginalMessage()));
    } catch (IOException e) {
      throw new DataFaultException(new DataFault(file, "", "cannot be read: " + e.getMessage()));
    }
  }

  /**
   * A parser of the same strictness over UTF-8 bytes, for callers that take a long text apart piece
   * by piece and must know how many bytes each piece has.
   */
  public static JsonParser parser(byte[] utf8) throws IOException {
    return FACTORY.createParser(utf8);
  }

  /** A parser of the same strictness over a stream, which the caller closes. */
  public static JsonParser parser(InputStream utf8) throws IOException {
    return FACTORY.createParser(utf8).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
  }

  /**
   * Reads the one value at whose first token the parser stands, and leaves the parser at its last
   * token. Paths of faults begin at this value.
   *
   * @throws JsonProcessingException if the text is not JSON
   */
  public static JsonNode piece(String file, JsonParser parser) throws IOException {
    return JsonNode.root(file, value(parser, parser.currentToken()));
  }

  private static JsonValue value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonValue.Str(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(parser.getDecimalValue());
      case VALUE_TRUE -> new JsonValue.Bool(true);
      case VALUE_FALSE -> new JsonValue.Bool(false);
      case VALUE_NULL -> new JsonValue.Null();
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("not the start of a value: " + token);
    };
  }

  private static JsonValue object(JsonParser parser) throws IOException {
    LinkedHashMap<String, JsonValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      fields.put(name, value(parser, parser.nextToken()));
    }
    return new JsonValue.Obj(fields);
  }

  private static JsonValue array(JsonParser parser) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return new JsonValue.Arr(items);
  }
}
