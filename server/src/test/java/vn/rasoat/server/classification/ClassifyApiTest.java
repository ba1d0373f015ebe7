package vn.rasoat.server.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.json.JsonText;
import vn.rasoat.questionnaire.SheetJson;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestServer;
import vn.rasoat.server.testing.TestUsers;

class ClassifyApiTest {
  private static final String EMPTY = "{\"answers\":{},\"members\":[]}";
  private static TestServer server;
  private static TestApi api;

  @BeforeAll
  static void start() {
    server = TestServer.start(Engine.SQLITE);
    TestUsers.create(server, "rsv.classify", Role.ENUMERATOR, "03565");
    api = TestApi.as(server, "rsv.classify");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "rural, 140, 30, poor",
    "rural, 140, 20, near_poor",
    "rural, 141, 30, not_poor",
    "urban, 175, 30, poor",
    "urban, 175, 20, near_poor",
    "urban, 176, 30, not_poor",
    "rural, 150, 30, not_poor",
    "urban, 150, 30, poor"
  })
  void a_sheet_is_judged_on_either_side_of_each_line(
      String areaType, int incomePoints, int deprivation, String expected) {
    SheetBuilder sheet = new SheetBuilder().poor().number("income_points_keyed", incomePoints);
    if (deprivation == 20) {
      sheet.text("latrine", "septic");
    }

    JsonNode json = classify("2022-2025", areaType, "2022-10-01", content(sheet)).json();

    assertThat(json.get("class").asText()).isEqualTo(expected);
    assertThat(json.get("deprivationPoints").get("low").asInt()).isEqualTo(deprivation);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-2025, 2021-12-31",
    "2022-2025, 2027-01-01",
    "2027-2030, 2022-10-01",
    "2022-2025, 0001-01-01"
  })
  void a_reference_date_outside_the_time_of_the_law_is_named(String edition, String date) {
    Reply reply = classify(edition, "rural", date, content(new SheetBuilder()));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("faults").findValuesAsText("path"))
        .isEqualTo(List.of("/referenceDate"));
  }

  @Test
  void an_empty_sheet_is_undecided_and_tells_what_to_ask() {
    JsonNode json = classify("2022-2025", "rural", "2022-10-01", EMPTY).json();

    assertThat(json.get("class").isNull()).isTrue();
    assertThat(json.get("ask")).isNotEmpty();
  }

  @Test
  void a_measured_income_without_bounds_has_none_in_the_answer() {
    JsonNode json = classify("2027-2030", "rural", "2027-10-01", EMPTY).json();

    assertThat(json.get("income").get("low").isNull()).isTrue();
    assertThat(json.get("income").get("high").isNull()).isTrue();
  }

  private static Reply classify(String edition, String areaType, String date, String content) {
    String body =
        "{\"editionId\":\"%s\",\"areaType\":\"%s\",\"referenceDate\":\"%s\",\"content\":%s}";
    return api.post("/api/v1/classify", body.formatted(edition, areaType, date, content));
  }

  private static String content(SheetBuilder sheet) {
    return JsonText.of(json -> SheetJson.write(json, sheet.sheet()));
  }
}
