package vn.rasoat.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.review.Stage;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.CloseStage;
import vn.rasoat.server.round.EnterPopulation;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestApi;

/** One small district from its first sheet to its final result. The order is the story's. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatisticsApiTest {
  private static final String DEPRIVATION =
      "/api/v1/statistics/deprivation?area=03565&year=2022&class=poor&stage=";
  private static final String OVERALL = "/api/v1/statistics/overall?area=03565&year=2022&stage=";
  private static ReviewWorld world;
  private static Actor enumerator;
  private static Actor chair;
  private static TestApi official;
  private static SheetBuilder moving;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    enumerator = world.enumerator("rsv.mot", "03565");
    chair = world.user("chu.tich", Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("can.bo.khac", Set.of(Role.COMMUNE_OFFICIAL), List.of("03568"));
    official = TestApi.as(world.server(), "can.bo");
    moving = new SheetBuilder().poor();
    push(moving, 0);
    push(new SheetBuilder().poor().plusMember("Vàng Thị B", "child", "2016-01-01"), 0);
    push(new SheetBuilder().village("03565-02"), 0);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  private static void push(SheetBuilder sheet, int base) {
    world
        .bean(ReceiveSheets.class)
        .receive(enumerator, UUID.randomUUID().toString(), List.of(sheet.edit(base)));
  }

  @Test
  @Order(1)
  void an_open_stage_answers_what_is_current_and_says_that_it_is_open() {
    JsonNode table = official.get(DEPRIVATION + "preliminary").json();
    assertThat(table.get("closed").booleanValue()).isFalse();
    assertThat(table.get("households").intValue()).isEqualTo(2);
    assertThat(table.get("class").textValue()).isEqualTo("poor");
    assertThat(table.get("indicators")).hasSize(12);
    JsonNode water = table.get("indicators").get(8);
    assertThat(water.get("order").intValue()).isEqualTo(9);
    assertThat(water.get("code").textValue()).isEqualTo("water");
    assertThat(water.get("deprived").intValue()).isEqualTo(2);
    assertThat(water.get("applicable").intValue()).isEqualTo(2);
    assertThat(water.get("ratePercent").decimalValue()).isEqualByComparingTo("100.00");
    assertThat(table.get("asOf").textValue()).isEqualTo("2022-10-01T01:00:00Z");
  }

  @Test
  @Order(2)
  void a_rate_counts_its_own_base_and_is_null_where_nobody_is_in_it() {
    JsonNode nearPoor =
        official
            .get(
                "/api/v1/statistics/deprivation?area=03565-02&year=2022&class=near_poor&stage=current")
            .json();
    JsonNode schooling = nearPoor.get("indicators").get(5);
    assertThat(nearPoor.get("households").intValue()).isEqualTo(1);
    assertThat(schooling.get("applicable").intValue()).isZero();
    assertThat(schooling.has("ratePercent")).isTrue();
    assertThat(schooling.get("ratePercent").isNull()).isTrue();
    JsonNode poor = official.get(DEPRIVATION + "current").json();
    assertThat(poor.get("indicators").get(5).get("applicable").intValue()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void without_the_total_of_one_village_the_commune_has_no_rate() {
    enter("03565-01", 3, 12);
    JsonNode table = official.get(OVERALL + "current").json();
    assertThat(table.get("poor").intValue()).isEqualTo(2);
    assertThat(table.has("households")).isTrue();
    assertThat(table.get("households").isNull()).isTrue();
    assertThat(table.get("poorRatePercent").isNull()).isTrue();
    JsonNode village = table.get("children").get(0);
    assertThat(village.get("area").textValue()).isEqualTo("03565-01");
    assertThat(village.get("name").textValue()).isEqualTo("Bản Một");
    assertThat(village.get("poorRatePercent").decimalValue()).isEqualByComparingTo("66.67");
    assertThat(table.get("children").get(1).get("poorRatePercent").isNull()).isTrue();
  }

  @Test
  @Order(4)
  void a_closed_stage_keeps_what_counted_when_it_was_closed() {
    enter("03565-02", 4, 12);
    CloseStage close = world.bean(CloseStage.class);
    close.close(chair, ReviewWorld.ROUND, "03565", Stage.PRELIMINARY);
    moving.text("water_source", "tap");
    push(moving, 1);

    JsonNode preliminary = official.get(OVERALL + "preliminary").json();
    assertThat(preliminary.get("closed").booleanValue()).isTrue();
    assertThat(preliminary.get("poor").intValue()).isEqualTo(2);
    assertThat(preliminary.get("nearPoor").intValue()).isEqualTo(1);
    assertThat(preliminary.get("poorRatePercent").decimalValue()).isEqualByComparingTo("28.57");
    JsonNode open = official.get(OVERALL + "final").json();
    assertThat(open.get("closed").booleanValue()).isFalse();
    assertThat(open.get("poor").intValue()).isEqualTo(1);

    close.close(chair, ReviewWorld.ROUND, "03565", Stage.FINAL);
    JsonNode closed = official.get(OVERALL + "final").json();
    assertThat(closed.get("closed").booleanValue()).isTrue();
    assertThat(closed.get("poor").intValue()).as(closed.toString()).isEqualTo(1);
    assertThat(closed.get("nearPoor").intValue()).as(closed.toString()).isEqualTo(2);
    assertThat(official.get(DEPRIVATION + "preliminary").json().get("households").intValue())
        .isEqualTo(2);
  }

  @Test
  @Order(5)
  void more_poor_households_than_households_is_no_rate_either() {
    enter("03565-01", 1, 12);
    JsonNode village = official.get(OVERALL + "preliminary").json().get("children").get(0);
    assertThat(village.get("poor").intValue()).isEqualTo(2);
    assertThat(village.get("poorRatePercent").isNull()).isTrue();
  }

  @Test
  @Order(6)
  void an_enumerator_another_commune_and_a_visitor_are_turned_away() {
    TestApi sender = TestApi.as(world.server(), "rsv.mot");
    TestApi other = TestApi.as(world.server(), "can.bo.khac");
    for (String path : List.of(OVERALL + "current", DEPRIVATION + "current")) {
      turnedAway(sender.get(path), 403, "not-permitted");
      turnedAway(other.get(path), 403, "area-out-of-scope");
      turnedAway(TestApi.anonymous(world.server()).get(path), 401, "not-signed-in");
    }
    turnedAway(official.get(OVERALL.replace("03565", "109") + "final"), 403, "area-out-of-scope");
  }

  @Test
  @Order(7)
  void an_unknown_area_or_year_is_not_found_and_an_unknown_stage_is_named() {
    turnedAway(official.get(OVERALL.replace("03565", "99999") + "final"), 404, "not-found");
    turnedAway(official.get(OVERALL.replace("2022", "2021") + "final"), 404, "not-found");
    Reply answer = official.get(OVERALL + "last");
    turnedAway(answer, 400, "bad-request");
    assertThat(answer.json().get("faults").get(0).get("path").textValue()).isEqualTo("/stage");
  }

  private static void turnedAway(Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.problemCode()).isEqualTo(code);
  }

  private static void enter(String village, int households, int persons) {
    world
        .bean(EnterPopulation.class)
        .enter(
            world.admin(),
            ReviewWorld.ROUND,
            List.of(new EnterPopulation.Totals(village, households, persons)));
  }
}
