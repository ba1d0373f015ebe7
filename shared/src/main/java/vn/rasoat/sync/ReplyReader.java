package vn.rasoat.sync;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;

/** Reads a reply: one long list, handed on item by item, and a few fields around it. */
final class ReplyReader {
  private static final String FILE = "reply";

  private final Map<String, JsonNode> fields = new HashMap<>();

  private ReplyReader() {}

  static ReplyReader read(InputStream in, String list, Consumer<JsonNode> item) throws IOException {
    ReplyReader reply = new ReplyReader();
    boolean listSeen = false;
    try (JsonParser parser = JsonTree.parser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw fault("an object is expected");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(list) && value == JsonToken.START_ARRAY) {
          listSeen = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            item.accept(JsonTree.piece(FILE, parser));
          }
        } else {
          reply.fields.put(name, JsonTree.piece(FILE, parser));
        }
      }
    }
    if (!listSeen) {
      throw fault("'" + list + "' is missing");
    }
    return reply;
  }

  /** A field beside the list; a fault if it is missing. */
  JsonNode get(String name) {
    JsonNode field = fields.get(name);
    if (field == null) {
      throw fault("'" + name + "' is missing");
    }
    return field;
  }

  /** A field beside the list that may be left out. */
  Optional<JsonNode> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private static DataFaultException fault(String message) {
    return new DataFaultException(new DataFault(FILE, "", message));
  }
}
