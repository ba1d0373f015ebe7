package vn.rasoat.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonTree;
import vn.rasoat.law.Provenance;
import vn.rasoat.questionnaire.Questionnaire;

@DisplayName("A point table")
class PointTableReaderTest {
  private static final String FILE = "points.json";

  /** Three characteristics: a number, a choice, and something a household has. */
  private static final Map<String, Characteristic> CHARACTERISTICS =
      Characteristic.read(
          JsonTree.read(
              "characteristics.json",
              """
              {
                "article": {"citation": "none", "source": "this test", "status": "illustrative"},
                "characteristics": [
                  {"code": "area", "vi": "a", "en": "a",
                   "measure": {"perPerson": "living_area_m2"}},
                  {"code": "pit", "vi": "p", "en": "p", "measure": {"choice": "latrine"}},
                  {"code": "car", "vi": "c", "en": "c",
                   "measure": {"has": {"question": "assets", "option": "car"}}}]
              }
              """),
          new Vocabulary(questionnaire(), null, Map.of()));

  private static final String RIGHT =
      """
      {
        "id": "test", "status": "illustrative", "source": "this test",
        "columns": ["red_river_delta", "northern_mountains", "north_central_coast",
          "central_highlands", "south_east", "mekong_delta", "urban"],
        "characteristics": [
          {"characteristic": "area", "levels": [
            {"below": 8, "points": [0, 0, 0, 0, 0, 0, 0]},
            {"from": 8, "below": 20, "points": [5, 5, 5, 5, 5, 5, 5]},
            {"from": 20, "points": [9, 9, 9, 9, 9, 9, 9]}]},
          {"characteristic": "pit", "levels": [
            {"is": ["septic", "pour_flush", "ventilated_pit", "double_vault"],
             "points": [3, 3, 3, 3, 3, 3, 3]},
            {"is": ["simple_pit", "hanging", "none"], "points": [0, 0, 0, 0, 0, 0, 0]}]},
          {"characteristic": "car", "levels": [
            {"is": ["no"], "points": [0, 0, 0, 0, 0, 0, 0]},
            {"is": ["yes"], "points": [60, 60, 60, 60, 60, 60, 60]}]}
        ]
      }
      """;

  @Test
  void thatCoversEveryLevelOnceIsRead() {
    PointTable table = read(RIGHT);

    assertThat(table.status()).isEqualTo(Provenance.ILLUSTRATIVE);
    assertThat(table.rows()).hasSize(3);
  }

  @ParameterizedTest(name = "{2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"characteristic\": \"pit\" | \"characteristic\": \"pits\" |"
            + " /characteristics/1/characteristic | there is no characteristic 'pits'",
        "{\"is\": [\"yes\"] | {\"is\": [\"maybe\"] |"
            + " /characteristics/2/levels/1/is/0 | there is no option 'maybe'",
        "\"simple_pit\", \"hanging\" | \"hanging\" |"
            + " /characteristics/1/levels | no level for 'simple_pit'",
        "[\"simple_pit\", | [\"simple_pit\", \"septic\", |"
            + " /characteristics/1/levels/1/is/1 | 'septic' overlaps with another level",
        "\"from\": 8, | \"from\": 7.5, |"
            + " /characteristics/0/levels/1 | an overlap with the level before",
        "\"from\": 8, | \"from\": 9, | /characteristics/0/levels/1 | a gap before this level",
        "{\"below\": 8, | {\"from\": 1, \"below\": 8, |"
            + " /characteristics/0/levels/0 | a gap before this level",
        "{\"from\": 20, | {\"from\": 20, \"below\": 90, |"
            + " /characteristics/0/levels | the last level must have no 'below'",
        "[5, 5, 5, 5, 5, 5, 5] | [5, 5, 5, 5, 5, 5] | /characteristics/0/levels/1/points |"
            + " one number for each of the 7 columns is needed",
        "\"south_east\", | | /columns | the columns must be",
        "[60, 60, | [60.5, 60, | /characteristics/2/levels/1/points/0 |"
            + " a whole number is expected",
        "\"source\" | \"sauce\" | /sauce | unknown field"
      })
  void withAFaultIsRefusedAtItsPlace(String right, String wrong, String place, String message) {
    assertThat(RIGHT).contains(right);

    assertThatThrownBy(() -> read(RIGHT.replace(right, wrong == null ? "" : wrong)))
        .isInstanceOf(DataFaultException.class)
        .hasMessageContaining(FILE + " at " + place + ": " + message);
  }

  @Test
  void withManyFaultsIsRefusedWithAllOfThem() {
    String wrong =
        RIGHT
            .replace("\"south_east\",", "")
            .replace("\"from\": 8,", "\"from\": 9,")
            .replace("\"from\": 20,", "\"from\": 19,")
            .replace("[5, 5, 5, 5, 5, 5, 5]", "[5]")
            .replace("\"simple_pit\", ", "")
            .replace("\"characteristic\": \"car\"", "\"characteristic\": \"cart\"");

    List<String> faults = faults(() -> read(wrong));

    assertThat(faults)
        .extracting(fault -> fault.substring(0, Math.min(fault.length(), 70)))
        .hasSize(7)
        .anyMatch(fault -> fault.startsWith("/columns: the columns must be"))
        .anyMatch(fault -> fault.startsWith("/characteristics/0/levels/1: a gap"))
        .anyMatch(fault -> fault.startsWith("/characteristics/0/levels/2: an overlap"))
        .anyMatch(fault -> fault.startsWith("/characteristics/0/levels/1/points: one number"))
        .anyMatch(fault -> fault.startsWith("/characteristics/1/levels: no level for"))
        .anyMatch(fault -> fault.startsWith("/characteristics/2/characteristic: there is no"))
        .anyMatch(fault -> fault.startsWith("/characteristics: no points for 'car'"));
  }

  @Test
  void withACharacteristicTwiceIsRefused() {
    String wrong = RIGHT.replace("\"characteristic\": \"car\"", "\"characteristic\": \"pit\"");

    assertThat(faults(() -> read(wrong)))
        .anyMatch(fault -> fault.endsWith("no points for 'car'"))
        .anyMatch(fault -> fault.startsWith("/characteristics/2/levels/0/is/0"));
  }

  private static List<String> faults(Executable reading) {
    try {
      reading.execute();
    } catch (DataFaultException e) {
      return e.faults().stream().map(PointTableReaderTest::text).collect(Collectors.toList());
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("the table was read");
  }

  private static String text(DataFault fault) {
    return fault.path() + ": " + fault.message();
  }

  private static PointTable read(String text) {
    return PointTableReader.read(JsonTree.read(FILE, text), CHARACTERISTICS);
  }

  private static Questionnaire questionnaire() {
    return EditionCatalogue.bundled().find("2022-2025").orElseThrow().questionnaire();
  }
}
