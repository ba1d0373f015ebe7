package vn.rasoat.sync;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/**
 * Takes the body of a push apart record by record, so that only one record's tree is in memory at a
 * time and each record's bytes are counted as sent.
 */
final class PushReader {
  private static final String FILE = "push";

  private final JsonParser parser;
  private final List<PushedRecord> records = new ArrayList<>();
  private final List<DataFault> faults = new ArrayList<>();
  private @Nullable String deviceId;
  private @Nullable Instant sentAt;
  private @Nullable Integer unsent;
  private boolean protocolKnown;
  private boolean recordsSeen;

  private PushReader(JsonParser parser) {
    this.parser = parser;
  }

  static PushBatch read(byte[] body) {
    if (body.length > SyncLimits.MAX_BATCH_BYTES) {
      throw new ProblemException(ProblemType.TOO_LARGE);
    }
    try (JsonParser parser = JsonTree.parser(body)) {
      return new PushReader(parser).read();
    } catch (JsonProcessingException | CharConversionException e) {
      throw new ProblemException(ProblemType.NOT_READABLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PushBatch read() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new ProblemException(ProblemType.NOT_READABLE);
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if ("records".equals(name) && parser.currentToken() == JsonToken.START_ARRAY) {
        readRecords();
      } else {
        readField(name, JsonTree.piece(FILE, parser));
      }
    }
    if (parser.nextToken() != null) {
      throw new ProblemException(ProblemType.NOT_READABLE);
    }
    return batch();
  }

  private void readRecords() throws IOException {
    recordsSeen = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (records.size() == SyncLimits.MAX_RECORDS) {
        throw new ProblemException(ProblemType.TOO_LARGE);
      }
      long from = parser.currentTokenLocation().getByteOffset();
      JsonNode record = JsonTree.piece(FILE, parser);
      long to = parser.currentLocation().getByteOffset();
      if (from < 0 || to < from) {
        throw new ProblemException(ProblemType.NOT_READABLE); // UTF-16 or UTF-32
      }
      records.add(RecordReader.read(record, (int) (to - from)));
    }
  }

  private void readField(String name, JsonNode value) {
    try {
      switch (name) {
        case "protocol" -> {
          value.whole(SyncLimits.PROTOCOL, SyncLimits.PROTOCOL);
          protocolKnown = true;
        }
        case "deviceId" -> deviceId = WireFields.uuid(value);
        case "sentAt" -> sentAt = WireFields.instant(value);
        case "unsent" -> unsent = value.whole(0, Integer.MAX_VALUE);
        default -> throw value.fault("this field is not known here");
      }
    } catch (DataFaultException e) {
      e.faults().forEach(fault -> faults.add(new DataFault(FILE, "/" + name, fault.message())));
    }
  }

  private PushBatch batch() {
    if (faults.isEmpty() && protocolKnown && recordsSeen && deviceId != null && sentAt != null) {
      return new PushBatch(deviceId, sentAt, records, unsent);
    }
    if (faults.isEmpty()) {
      faults.add(new DataFault(FILE, "", "protocol, deviceId, sentAt and records are all needed"));
    }
    List<FieldFault> named = new ArrayList<>();
    for (DataFault fault : faults) {
      named.add(
          new FieldFault(
              fault.path(),
              new Wording("Dữ liệu ở đây sai dạng; hãy cập nhật ứng dụng.", fault.message())));
    }
    throw new ProblemException(Problem.of(ProblemType.BAD_REQUEST, named));
  }
}
