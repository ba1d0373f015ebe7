package vn.rasoat.server.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.review.Stage;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.TestBrowser;

@ParameterizedClass
@EnumSource(Engine.class)
class RoundPagesTest {
  private static final String ROUND = "/rounds/" + ReviewWorld.ROUND;

  @Parameter Engine engine;

  private ReviewWorld world;
  private TestBrowser administrator;

  @BeforeEach
  void start() {
    world = ReviewWorld.start(engine);
    administrator = TestBrowser.as(world.server(), "quan.tri");
    administrator.get("/rounds");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private TestBrowser browser(String name, Role role, String area) {
    world.user(name, Set.of(role), List.of(area));
    TestBrowser browser = TestBrowser.as(world.server(), name);
    browser.get("/rounds");
    return browser;
  }

  @Test
  void an_administrator_opens_a_round_and_lands_on_its_page() {
    Reply opened =
        administrator.submit(
            "/rounds",
            "kind",
            "periodic",
            "year",
            "2023",
            "month",
            "",
            "firstDay",
            "2023-09-01",
            "edition",
            "2022-2025");
    assertThat(opened.location()).isEqualTo("/rounds/periodic-2023");
    assertThat(administrator.get("/rounds").body()).contains("Rà soát định kỳ năm 2023");
  }

  @Test
  void what_is_wrong_with_a_new_round_is_said_beside_what_was_typed() {
    Reply again =
        administrator.submit("/rounds", "kind", "periodic", "year", "hai nghìn", "firstDay", "");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body()).contains("Cần một số.", "hai nghìn");
    Reply twice =
        administrator.submit(
            "/rounds",
            "kind",
            "periodic",
            "year",
            "2022",
            "firstDay",
            "2022-09-01",
            "edition",
            "2022-2025");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.body()).contains("Mục này đã có");
  }

  @Test
  void population_totals_are_entered_for_the_villages_of_a_commune() {
    assertThat(administrator.get(ROUND + "?area=03565").body()).contains("Còn 2 thôn");
    Reply saved =
        administrator.submit(
            ROUND + "/population?area=03565",
            "03565-01.households",
            "1.250",
            "03565-01.persons",
            "6000",
            "03565-02.households",
            "",
            "03565-02.persons",
            "");
    assertThat(saved.location()).isEqualTo(ROUND + "?area=03565&saved=true");
    assertThat(world.bean(RoundReader.class).listPopulation(ReviewWorld.ROUND, "12/109/03565"))
        .containsExactly(new VillagePopulation(ReviewWorld.VILLAGE, 1250, 6000));
    assertThat(administrator.get(ROUND + "?area=03565").body()).contains("Còn 1 thôn");
  }

  @Test
  void a_slip_in_one_village_stores_nothing_and_keeps_what_was_typed() {
    Reply again =
        administrator.submit(
            ROUND + "/population?area=03565",
            "03565-01.households",
            "100",
            "03565-01.persons",
            "90",
            "03565-02.households",
            "nhiều",
            "03565-02.persons",
            "10");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body()).contains("nhiều");
    Reply fewer =
        administrator.submit(
            ROUND + "/population?area=03565",
            "03565-01.households",
            "100",
            "03565-01.persons",
            "90");
    assertThat(fewer.body()).contains("Số khẩu không thể ít hơn số hộ");
    assertThat(world.bean(RoundReader.class).listPopulation(ReviewWorld.ROUND, "12/109/03565"))
        .isEmpty();
  }

  @Test
  void a_stage_is_closed_after_being_asked_and_only_once() {
    TestBrowser district = browser("huyen", Role.DISTRICT_STAFF, "109");
    String close = ROUND + "/close?area=109&stage=preliminary";
    assertThat(district.get(close).body()).contains("Đã chốt thì không mở lại được");
    assertThat(district.submit(close).location()).isEqualTo(ROUND + "?area=109&saved=true");
    assertThat(
            world
                .bean(RoundReader.class)
                .isClosed(ReviewWorld.ROUND, Stage.PRELIMINARY, "12/109/03565"))
        .isTrue();
    assertThat(district.submit(close).status()).isEqualTo(409);
    assertThat(district.get(ROUND + "?area=109").body())
        .contains("Đã chốt sơ bộ lúc")
        .contains("Chốt số liệu chính thức");
  }

  @Test
  void a_chair_sees_and_closes_no_other_commune() {
    TestBrowser chair = browser("chu.tich", Role.COMMUNE_CHAIR, "03568");
    assertThat(chair.get(ROUND + "?area=03565").status()).isEqualTo(403);
    assertThat(chair.submit(ROUND + "/close?area=03565&stage=preliminary").status()).isEqualTo(403);
    assertThat(chair.submit(ROUND + "/close?area=109&stage=preliminary").status()).isEqualTo(403);
    assertThat(chair.submit(ROUND + "/population?area=03568", "03568-01.households", "1").status())
        .isEqualTo(403);
  }

  @Test
  void the_page_that_asks_before_closing_is_refused_where_closing_is() {
    String commune = ROUND + "/close?area=03565&stage=preliminary";
    assertThat(administrator.get(commune).status())
        .as("no area of the administrator's")
        .isEqualTo(403);
    TestBrowser chair = browser("chu.tich", Role.COMMUNE_CHAIR, "03565");
    assertThat(chair.get(ROUND + "/close?area=03568&stage=preliminary").status()).isEqualTo(403);
    assertThat(chair.get(ROUND + "/close?area=109&stage=preliminary").status()).isEqualTo(403);
    assertThat(chair.get(commune).status()).isEqualTo(200);
    assertThat(chair.submit(commune).status()).isEqualTo(303);
    assertThat(chair.get(commune).status()).as("closed already").isEqualTo(409);
  }

  @Test
  void an_enumerator_and_a_commune_official_have_no_pages_of_rounds() {
    assertThat(browser("rsv", Role.ENUMERATOR, "03565-01").get("/rounds").status()).isEqualTo(403);
    assertThat(browser("can.bo", Role.COMMUNE_OFFICIAL, "03565").get(ROUND).status())
        .isEqualTo(403);
  }

  @Test
  void an_unknown_round_or_stage_is_not_found() {
    assertThat(administrator.get("/rounds/periodic-1999").status()).isEqualTo(404);
    assertThat(administrator.get(ROUND + "/close?area=109&stage=half").status()).isEqualTo(404);
  }
}
