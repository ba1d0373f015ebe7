package vn.rasoat.client.enrol;

import java.time.LocalDate;
import java.util.Optional;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.text.Wording;

/**
 * A round of the review in which households are recorded now.
 *
 * @param id such as {@code periodic-2022}
 * @param month 1 to 12 where the round is of one month, otherwise 0
 * @param editionId by which its households are judged
 * @param opensOn day it was opened
 */
public record OpenRound(
    String id,
    ReviewKind kind,
    int year,
    int month,
    String editionId,
    LocalDate opensOn,
    Wording name) {

  /** Empty for a kind of review that this app does not know. */
  static Optional<OpenRound> read(JsonNode node) {
    ReviewKind kind = ReviewKind.ofCode(node.get("kind").text());
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new OpenRound(
                node.get("id").text(),
                kind,
                node.get("year").whole(1900, 9999),
                node.has("month") ? node.get("month").whole(1, 12) : 0,
                node.get("editionId").text(),
                node.get("opensOn").date(),
                WordingJson.read(node.get("name"))));
  }
}
