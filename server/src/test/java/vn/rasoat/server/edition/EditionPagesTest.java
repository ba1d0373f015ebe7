package vn.rasoat.server.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.TestBrowser;

class EditionPagesTest {
  private static ReviewWorld world;
  private static TestBrowser browser;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    browser = TestBrowser.as(world.server(), "can.bo");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void the_list_names_each_edition_with_the_days_it_is_in_force() {
    Reply page = browser.get("/editions");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("01/01/2022", "31/12/2026", "/editions/2027-2030");
  }

  @Test
  void an_edition_shows_its_numbers_with_unit_article_and_how_sure_they_are() {
    String page = browser.get("/editions/2022-2025").body();
    assertThat(page)
        .contains("1.500.000 đồng/người/tháng", "140 điểm", "175 điểm", "NĐ 07/2021/NĐ-CP")
        .contains("đã kiểm chứng", "chưa kiểm chứng", "5 ngày làm việc");
  }

  @Test
  void an_edition_without_a_procedure_says_so() {
    assertThat(browser.get("/editions/2027-2030").body())
        .contains("2.200.000 đồng/người/tháng", "Chưa có quy trình");
  }

  @Test
  void an_unknown_edition_is_not_found() {
    assertThat(browser.get("/editions/1999").status()).isEqualTo(404);
  }
}
