package vn.rasoat.server.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.area.AreaType;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.server.testing.TestServer;
import vn.rasoat.server.testing.TestUsers;

@ParameterizedClass
@EnumSource(Engine.class)
class KeepVillagesTest {
  private static TestServer server;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    server = TestServer.start(engine);
    TestUsers.create(server, "admin", Role.ADMINISTRATOR);
    TestUsers.create(server, "xa.03565", Role.COMMUNE_OFFICIAL, "03565");
    TestUsers.create(server, "xa.03568", Role.COMMUNE_OFFICIAL, "03568");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @Test
  void villages_get_the_next_number_and_the_type_of_their_commune() {
    add("admin", "03549", "Tổ dân phố 1");
    add("admin", "03549", "Tổ dân phố 2");

    AreaReader areas = server.bean(AreaReader.class);
    assertThat(areas.listChildren("03549"))
        .extracting(AreaUnit::code, AreaUnit::name, AreaUnit::type, AreaUnit::path)
        .containsExactly(
            tuple("03549-01", "Tổ dân phố 1", AreaType.URBAN, "12/109/03549/03549-01"),
            tuple("03549-02", "Tổ dân phố 2", AreaType.URBAN, "12/109/03549/03549-02"));
  }

  @Test
  void an_official_keeps_the_villages_of_their_own_commune_alone() {
    assertThat(add("xa.03565", "03565", "Bản Một").status()).isEqualTo(303);

    TestBrowser other = TestBrowser.as(server, "xa.03568");
    other.get("/account/password");
    Reply added = other.submit("/admin/areas/03565/villages", "name", "Bản Trộm");
    Reply renamed = other.submit("/admin/areas/03565-01/name", "name", "Bản Trộm");

    assertThat(added.status()).isEqualTo(403);
    assertThat(renamed.status()).isEqualTo(403);
    assertThat(added.body()).contains("notice-denied").contains("không thuộc phạm vi");
    assertThat(server.bean(AreaReader.class).listChildren("03565"))
        .extracting(AreaUnit::name)
        .containsExactly("Bản Một");
  }

  @Test
  void a_renamed_village_keeps_its_code_and_a_name_stands_once_in_a_commune() {
    add("admin", "03571", "Bản A");
    add("admin", "03571", "Bản B");
    TestBrowser admin = TestBrowser.as(server, "admin");
    admin.get("/admin/areas/03571-01");

    assertThat(admin.submit("/admin/areas/03571-01/name", "name", "Bản Á").status()).isEqualTo(303);
    Reply twice = admin.submit("/admin/areas/03571-02/name", "name", "bản á");

    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.body()).contains("Xã đã có thôn tên Bản Á").contains("aria-invalid=\"true\"");
    assertThat(server.bean(AreaReader.class).get("03571-01").name()).isEqualTo("Bản Á");
  }

  @Test
  void a_village_needs_a_commune_and_a_name() {
    assertThat(add("admin", "109", "Bản Huyện").status()).isEqualTo(422);
    assertThat(add("admin", "03574", "  ").status()).isEqualTo(400);
    assertThat(add("admin", "03574", "x".repeat(81)).status()).isEqualTo(400);
    assertThat(server.bean(AreaReader.class).listChildren("03574")).isEmpty();
  }

  @Test
  void an_import_through_the_page_shows_each_row_at_fault() {
    TestBrowser admin = TestBrowser.as(server, "admin");
    admin.get("/admin/areas/import");

    Reply bad =
        admin.upload(
            "/admin/areas/import",
            "file",
            "code,level,type,name,parent_code\n9,commune,xa,Sai,109\n");
    Reply good =
        admin.upload(
            "/admin/areas/import",
            "file",
            "code,level,type,name,parent_code\n03565,commune,xa,Tông Qua Lìn,109\n");

    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.body()).contains("Chưa nhập gì: 1 chỗ cần sửa").contains("mã không đúng dạng");
    assertThat(good.status()).isEqualTo(200);
    assertThat(good.body()).contains("không đổi 1");
  }

  private static Reply add(String userName, String commune, String village) {
    TestBrowser browser = TestBrowser.as(server, userName);
    browser.get("/account/password");
    return browser.submit("/admin/areas/" + commune + "/villages", "name", village);
  }
}
