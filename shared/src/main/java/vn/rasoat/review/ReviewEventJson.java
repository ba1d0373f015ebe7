package vn.rasoat.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.review.ReviewEvent.CountedIndicator;
import vn.rasoat.review.ReviewEvent.MeetingHeld;
import vn.rasoat.review.ReviewEvent.Received;
import vn.rasoat.review.ReviewEvent.Returned;
import vn.rasoat.review.ReviewEvent.StageClosed;
import vn.rasoat.review.ReviewEvent.Visited;

/**
 * The JSON in which events are kept. Events outlive programs: a field is never renamed or given a
 * new meaning, and whatever is added must be readable where it is left out.
 */
public final class ReviewEventJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> INDICATOR_FIELDS = Set.of("code", "inBase", "deprived");

  private ReviewEventJson() {}

  /** The word that tells the kinds of events apart. */
  public static String type(ReviewEvent event) {
    if (event instanceof Received) {
      return "received";
    }
    if (event instanceof Classified) {
      return "classified";
    }
    if (event instanceof StageClosed) {
      return "stage_closed";
    }
    if (event instanceof Returned) {
      return "returned";
    }
    if (event instanceof Visited) {
      return "visited";
    }
    if (event instanceof MeetingHeld) {
      return "meeting_held";
    }
    throw new IllegalStateException("no word for " + event.getClass());
  }

  /** One event as one line of JSON. */
  public static String write(ReviewEvent event) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", type(event));
      json.writeStringField("roundId", event.roundId());
      json.writeStringField("at", event.at().toString());
      if (event instanceof Received received) {
        writeReceived(json, received);
      } else if (event instanceof Classified classified) {
        writeClassified(json, classified);
      } else if (event instanceof StageClosed closed) {
        json.writeStringField("areaPath", closed.areaPath());
        json.writeStringField("stage", closed.stage().code());
        json.writeStringField("userId", closed.userId());
      } else {
        FieldEventJson.write(json, event);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeReceived(JsonGenerator json, Received event) throws IOException {
    json.writeStringField("householdId", event.householdId());
    json.writeStringField("recordId", event.recordId());
    json.writeStringField("areaPath", event.areaPath());
    json.writeNumberField("revision", event.revision());
    json.writeStringField("userId", event.userId());
  }

  private static void writeClassified(JsonGenerator json, Classified event) throws IOException {
    json.writeStringField("householdId", event.householdId());
    json.writeStringField("areaPath", event.areaPath());
    json.writeNumberField("revision", event.revision());
    HouseholdClass householdClass = event.householdClass();
    json.writeStringField("class", householdClass == null ? null : householdClass.code());
    json.writeNumberField("deprivationPoints", event.deprivationPoints());
    json.writeNumberField("persons", event.persons());
    json.writeBooleanField("ethnicMinority", event.ethnicMinority());
    json.writeArrayFieldStart("indicators");
    for (CountedIndicator indicator : event.indicators()) {
      json.writeStartObject();
      json.writeStringField("code", indicator.code());
      json.writeBooleanField("inBase", indicator.inBase());
      json.writeBooleanField("deprived", indicator.deprived());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Reads one event.
   *
   * @throws vn.rasoat.json.DataFaultException if the text is no event known here
   */
  public static ReviewEvent read(String text) {
    JsonNode node = JsonTree.read("event", text);
    String roundId = node.get("roundId").text();
    Instant at = node.get("at").as(ReviewEventJson::instant);
    String type = node.get("type").text();
    return switch (type) {
      case "received" ->
          new Received(
              roundId,
              at,
              node.get("householdId").text(),
              node.get("recordId").text(),
              node.get("areaPath").text(),
              node.get("revision").whole(1, Integer.MAX_VALUE),
              node.get("userId").text());
      case "classified" -> readClassified(node, roundId, at);
      case "stage_closed" ->
          new StageClosed(
              roundId,
              at,
              node.get("areaPath").text(),
              node.get("stage").as(Stage::ofCode),
              node.get("userId").text());
      case "returned" -> FieldEventJson.returned(node, roundId, at);
      case "visited" -> FieldEventJson.visited(node, roundId, at);
      case "meeting_held" -> FieldEventJson.meetingHeld(node, roundId, at);
      default -> throw node.get("type").fault("there is no event '" + type + "'");
    };
  }

  private static Classified readClassified(JsonNode node, String roundId, Instant at) {
    List<CountedIndicator> indicators = new ArrayList<>();
    for (JsonNode item : node.get("indicators").items()) {
      item.allowOnly(INDICATOR_FIELDS);
      indicators.add(
          new CountedIndicator(
              item.get("code").text(), item.get("inBase").flag(), item.get("deprived").flag()));
    }
    @Nullable HouseholdClass householdClass =
        node.has("class") ? node.get("class").as(HouseholdClass::ofCode) : null;
    return new Classified(
        roundId,
        at,
        node.get("householdId").text(),
        node.get("areaPath").text(),
        node.get("revision").whole(1, Integer.MAX_VALUE),
        householdClass,
        node.get("deprivationPoints").whole(0, Integer.MAX_VALUE),
        node.get("persons").whole(0, Integer.MAX_VALUE),
        node.get("ethnicMinority").flag(),
        indicators);
  }

  private static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
