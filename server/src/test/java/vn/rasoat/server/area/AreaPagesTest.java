package vn.rasoat.server.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.TestBrowser;

class AreaPagesTest {
  private static ReviewWorld world;
  private static TestBrowser official;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    official = TestBrowser.as(world.server(), "can.bo");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void a_commune_official_sees_their_commune_and_its_villages() {
    assertThat(official.get("/admin/areas").body()).contains("Tông Qua Lìn");
    assertThat(official.get("/admin/areas/03565").body()).contains("Bản Một", "Bản Hai");
  }

  @Test
  void an_area_outside_the_scope_is_refused_and_never_found() {
    assertThat(official.get("/admin/areas/03568").status()).isEqualTo(403);
    assertThat(official.get("/admin/areas/03568-01").status()).isEqualTo(403);
    assertThat(official.get("/admin/areas/109").status()).isEqualTo(403);
    assertThat(official.get("/admin/areas?q=ban").body())
        .contains("Bản Một")
        .doesNotContain("Bản Ba");
  }

  @Test
  void the_administrator_sees_all_of_the_country() {
    TestBrowser administrator = TestBrowser.as(world.server(), "quan.tri");
    assertThat(administrator.get("/admin/areas/109").body()).contains("Phong Thổ");
    assertThat(administrator.get("/admin/areas/01").status()).isEqualTo(200);
  }
}
