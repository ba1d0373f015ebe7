package vn.rasoat.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.server.testing.TestServer;

/**
 * The demonstration as a program of the district sees it: the published result, figure by figure.
 */
class DemoResultTest {
  private static TestServer server;
  private static TestApi district;
  private static JsonNode published;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.startDemo(Engine.SQLITE);
    Reply login = TestApi.anonymous(server).login("huyen.109", DemoAccounts.PASSWORD);
    district = TestApi.anonymous(server).with(login.json().get("accessToken").asText());
    try (InputStream in = DemoResultTest.class.getResourceAsStream("/demo/phong-tho-2022.json")) {
      published = new ObjectMapper().readTree(in);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode get(String path) {
    Reply reply = district.get("/api/v1/statistics/" + path);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json();
  }

  private static BigDecimal percent(int part, int whole) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  private static void assertRate(JsonNode rate, String expected) {
    assertThat(rate.decimalValue()).isEqualByComparingTo(expected);
  }

  /** Of one commune at one stage; the counts are compared with the published ones elsewhere. */
  private static void assertRates(JsonNode commune, int households) {
    int poor = commune.get("poor").asInt();
    int nearPoor = commune.get("nearPoor").asInt();
    assertRate(commune.get("poorRatePercent"), percent(poor, households).toPlainString());
    assertRate(commune.get("nearPoorRatePercent"), percent(nearPoor, households).toPlainString());
  }

  @Test
  void the_preliminary_deprivation_table_has_the_published_counts_bases_and_rates() {
    JsonNode table = get("deprivation?area=109&year=2022&stage=preliminary&class=poor");
    assertThat(table.get("households").asInt()).isEqualTo(8358);
    assertThat(table.get("closed").asBoolean()).isTrue();
    JsonNode expected = published.get("published").get("indicators");
    assertThat(table.get("indicators")).hasSize(12);
    for (int i = 0; i < 12; i++) {
      JsonNode row = table.get("indicators").get(i);
      JsonNode wanted = expected.get(i);
      assertThat(row.get("order").asInt()).isEqualTo(i + 1);
      assertThat(row.get("code").asText()).isEqualTo(wanted.get("code").asText());
      assertThat(row.get("deprived").asInt()).isEqualTo(wanted.get("deprived_households").asInt());
      assertThat(row.get("applicable").asInt()).isEqualTo(wanted.get("base").asInt());
      assertRate(row.get("ratePercent"), wanted.get("rate_percent_computed").asText());
    }
    assertRate(table.get("indicators").get(7).get("ratePercent"), "21.25");
  }

  @Test
  void the_overall_result_of_both_stages_is_the_published_one() {
    JsonNode preliminary = get("overall?area=109&year=2022&stage=preliminary");
    assertThat(preliminary.get("poor").asInt()).isEqualTo(8358);
    assertRate(preliminary.get("poorRatePercent"), "47.92");
    assertThat(preliminary.get("nearPoor").asInt()).isEqualTo(2291);
    assertRate(preliminary.get("nearPoorRatePercent"), "13.13");
    JsonNode last = get("overall?area=109&year=2022&stage=final");
    assertThat(last.get("households").asInt()).isEqualTo(17443);
    assertThat(last.get("poor").asInt()).isEqualTo(7642);
    assertRate(last.get("poorRatePercent"), "43.81");
    assertThat(last.get("nearPoor").asInt()).isEqualTo(3007);
    assertRate(last.get("nearPoorRatePercent"), "17.24");
  }

  @Test
  void each_of_the_seventeen_communes_has_its_counts_at_both_stages_and_its_published_rate() {
    Map<String, JsonNode> preliminary = children("preliminary");
    Map<String, JsonNode> last = children("final");
    assertThat(last).hasSize(17);
    int withPublishedRate = 0;
    for (JsonNode commune : published.get("communes")) {
      String code = commune.get("code").asText();
      JsonNode before = preliminary.get(code);
      JsonNode after = last.get(code);
      assertThat(after.get("name").asText()).isEqualTo(commune.get("name").asText());
      int households = commune.get("households").asInt();
      assertThat(before.get("households").asInt()).isEqualTo(households);
      assertThat(after.get("households").asInt()).isEqualTo(households);
      assertThat(after.get("poor").asInt()).isEqualTo(commune.get("poor").asInt());
      assertThat(after.get("nearPoor").asInt()).isEqualTo(commune.get("near_poor").asInt());
      assertThat(before.get("poor").asInt()).isEqualTo(commune.get("preliminary_poor").asInt());
      assertThat(before.get("nearPoor").asInt())
          .isEqualTo(commune.get("preliminary_near_poor").asInt());
      assertRates(before, households);
      assertRates(after, households);
      JsonNode rate = commune.get("poor_rate_percent_published");
      if (!rate.isNull()) {
        assertRate(after.get("poorRatePercent"), rate.asText());
        withPublishedRate++;
      }
    }
    assertThat(withPublishedRate).isEqualTo(7);
  }

  @Test
  void the_district_page_shows_the_published_figures() {
    TestBrowser browser = new TestBrowser(server);
    browser.signIn("huyen.109", DemoAccounts.PASSWORD);
    assertThat(browser.get("/district/109?year=2022&stage=final").body())
        .contains("17.443", "83.731", "7.642", "43,81", "3.007", "17,24", "61,05", "96");
    assertThat(browser.get("/district/109?year=2022&stage=preliminary&class=poor").body())
        .contains("8.358", "2.291", "1.301", "15,57", "7.039", "6,45", "6.650", "3,94", "21,25");
  }

  private static Map<String, JsonNode> children(String stage) {
    Map<String, JsonNode> children = new HashMap<>();
    for (JsonNode child : get("overall?area=109&year=2022&stage=" + stage).get("children")) {
      children.put(child.get("area").asText(), child);
    }
    return children;
  }

  @Test
  void every_demo_account_signs_in_and_sees_what_its_role_may_see() {
    for (String name : DemoAccounts.shown()) {
      Reply login = TestApi.anonymous(server).login(name, DemoAccounts.PASSWORD);
      assertThat(login.status()).as(name).isEqualTo(200);
      TestApi as = TestApi.anonymous(server).with(login.json().get("accessToken").asText());
      int status = as.get("/api/v1/statistics/overall?area=109&year=2022&stage=final").status();
      boolean wholeDistrict = List.of("admin", "huyen.109").contains(name);
      assertThat(status).as(name).isEqualTo(wholeDistrict ? 200 : 403);
    }
  }
}
