package vn.rasoat.server.reference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import vn.rasoat.json.JsonText;
import vn.rasoat.server.round.Round;

/** Writes {@code rounds.json}. */
final class RoundFile {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private RoundFile() {}

  /** The rounds by id. A round ends by being closed, not on a day set before: there is no end. */
  static String text(List<Round> rounds) {
    List<Round> sorted = rounds.stream().sorted(Comparator.comparing(Round::id)).toList();
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("rounds");
          for (Round round : sorted) {
            json.writeStartObject();
            json.writeStringField("id", round.id());
            json.writeStringField("kind", round.kind().code());
            json.writeNumberField("year", round.year());
            if (round.month() > 0) {
              json.writeNumberField("month", round.month());
            }
            json.writeStringField("editionId", round.editionId());
            json.writeStringField(
                "opensOn", LocalDate.ofInstant(round.openedAt(), VIETNAM).toString());
            json.writeObjectFieldStart("name");
            json.writeStringField("vi", round.name().vi());
            json.writeStringField("en", round.name().en());
            json.writeEndObject();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
