package vn.rasoat.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.EnterPopulation;
import vn.rasoat.server.round.EnterPopulation.Totals;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestBrowser;

class DistrictPagesTest {
  private static ReviewWorld world;
  private static TestBrowser official;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    Actor enumerator = world.enumerator("rsv.mot", "03565");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("can.bo.khac", Set.of(Role.COMMUNE_OFFICIAL), List.of("03568"));
    world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
    official = TestBrowser.as(world.server(), "can.bo");
    world
        .bean(ReceiveSheets.class)
        .receive(
            enumerator,
            UUID.randomUUID().toString(),
            List.of(
                new SheetBuilder().poor().edit(0), new SheetBuilder().village("03565-02").edit(0)));
    world
        .bean(EnterPopulation.class)
        .enter(world.admin(), ReviewWorld.ROUND, List.of(new Totals("03565-01", 3, 12)));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void the_way_in_leads_to_ones_own_area() {
    assertThat(official.get("/district").location()).isEqualTo("/district/03565");
    assertThat(TestBrowser.as(world.server(), "huyen").get("/district").location())
        .isEqualTo("/district/109");
  }

  @Test
  void counts_rates_and_indicators_stand_there_in_vietnamese() {
    String page = official.get("/district/03565?stage=current").body();
    assertThat(page)
        .contains("Xã Tông Qua Lìn", "Bản Một", "33,33 %", "Nguồn nước sinh hoạt", "100,00 %")
        .contains("data-bars=")
        .doesNotContain("style=");
  }

  @Test
  void a_missing_total_is_said_in_words_and_gives_no_rate() {
    String page = official.get("/district/03565?stage=current").body();
    assertThat(page)
        .contains("Chưa có tổng số hộ của một số thôn, nên chưa tính được tỷ lệ.", "Bản Hai");
    String district =
        TestBrowser.as(world.server(), "huyen").get("/district/109?stage=current").body();
    assertThat(district).contains("nơi nữa", "chưa có tổng số");
  }

  @Test
  void an_open_stage_is_said_to_be_open_and_an_empty_area_to_be_empty() {
    assertThat(official.get("/district/03565?stage=final").body())
        .contains("Kết quả chính thức chưa được chốt");
    assertThat(TestBrowser.as(world.server(), "can.bo.khac").get("/district/03568").body())
        .contains("Chưa có phiếu nào của", "notice-empty")
        .doesNotContain("data-bars=");
  }

  @Test
  void a_class_without_households_is_said_to_have_none() {
    assertThat(official.get("/district/03565-02?stage=current&class=poor").body())
        .contains("Không có hộ nào thuộc loại: Hộ nghèo.");
  }

  @Test
  void an_error_or_a_missing_permission_never_looks_like_no_data() {
    Reply elsewhere = official.get("/district/109");
    assertThat(elsewhere.status()).isEqualTo(403);
    assertThat(elsewhere.body()).contains("notice-denied").doesNotContain("notice-empty");
    assertThat(official.get("/district/99999").status()).isEqualTo(404);
    assertThat(official.get("/district/03565?stage=last").status()).isEqualTo(400);
    assertThat(TestBrowser.as(world.server(), "rsv.mot").get("/district/03565").status())
        .isEqualTo(403);
  }

  @Test
  void the_chart_comes_from_this_server_with_its_licence() {
    assertThat(official.get("/static/vendor/echarts/echarts.min.js").status()).isEqualTo(200);
    assertThat(official.get("/static/vendor/echarts/LICENSE").body()).contains("Apache License");
  }
}
