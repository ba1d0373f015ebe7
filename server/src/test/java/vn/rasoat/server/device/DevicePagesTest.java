package vn.rasoat.server.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.platform.audit.AuditStore;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.server.testing.TestTablet;

@ParameterizedClass
@EnumSource(Engine.class)
class DevicePagesTest {
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
  private static ReviewWorld world;
  private static TestBrowser official;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    world.enumerator("rsv.mot", "03565-01");
    world.enumerator("rsv.khac", "03568-01");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("chu.tich", Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    world.user("can.bo.khac", Set.of(Role.COMMUNE_OFFICIAL), List.of("03568"));
    world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
    official = TestBrowser.as(world.server(), "can.bo");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void an_official_hands_out_a_code_for_a_named_enumerator_and_a_tablet_registers_with_it() {
    String form = official.get("/devices/new").body();
    assertThat(form)
        .contains("Người rsv.mot", "Bất kỳ ai làm việc ở xã")
        .doesNotContain("rsv.khac");

    Reply page = official.submit("/devices/codes", "area", "03565", "userName", "rsv.mot");

    assertThat(page.status()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("Người rsv.mot", "<svg", "Cách đăng ký", "127.0.0.1");
    Matcher code = CODE.matcher(page.body());
    assertThat(code.find()).isTrue();
    assertThat(official.get("/devices").body())
        .contains("Mã đăng ký chưa dùng (")
        .doesNotContain(code.group());
    TestApi anyone = TestApi.anonymous(world.server());
    String id = UUID.randomUUID().toString();
    Reply enrolled = TestTablet.enrol(anyone, code.group(), id);
    assertThat(enrolled.status()).isEqualTo(200);
    assertThat(official.get("/devices/" + id).body()).contains("Máy thử", "Người rsv.mot", "1.0.0");
  }

  @Test
  void the_list_shows_who_used_each_tablet_and_what_it_has_not_sent() {
    TestTablet tablet = TestTablet.enrol(world.server());
    TestApi api = tablet.as("rsv.mot");
    api.post(
        "/api/v1/sync/push",
        "{\"protocol\":1,\"deviceId\":\"%s\",\"sentAt\":\"2022-10-01T03:00:00Z\",\"unsent\":37,\"records\":[]}"
            .formatted(tablet.id()));

    String row = rowOf(official.get("/devices").body(), tablet.id());

    assertThat(row).contains("Người rsv.mot", "<strong>37</strong>", "Đang dùng");
    world.clock().pass(Duration.ofDays(8));
    TestBrowser later = TestBrowser.as(world.server(), "chu.tich");
    assertThat(rowOf(later.get("/devices").body(), tablet.id())).contains("Im lặng hơn 7 ngày");
    official = TestBrowser.as(world.server(), "can.bo");
  }

  @Test
  void a_tablet_is_revoked_with_a_reason_that_is_kept() {
    TestTablet tablet = TestTablet.enrol(world.server());
    String page = "/devices/" + tablet.id();
    official.get(page);
    Reply without = official.submit(page + "/revoke", "reason", "  ");
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.body()).contains("Ghi lý do thu hồi");

    assertThat(official.submit(page + "/revoke", "reason", "Mất ở chợ").location()).isEqualTo(page);
    official.submit(page + "/revoke", "reason", "Lý do khác");

    assertThat(official.get(page).body()).contains("Lý do: Mất ở chợ", "Đã thu hồi");
    assertThat(tablet.login("rsv.mot").problemCode()).isEqualTo("device-revoked");
    assertThat(world.bean(AuditStore.class).listOf(tablet.id()))
        .extracting("action")
        .containsExactly("device.enrolled", "device.revoked");
  }

  @Test
  void a_commune_sees_and_revokes_its_own_tablets_alone() {
    TestTablet tablet = TestTablet.enrol(world.server());
    TestBrowser other = TestBrowser.as(world.server(), "can.bo.khac");

    assertThat(other.get("/devices").body()).doesNotContain(tablet.id());
    assertThat(other.get("/devices/" + tablet.id()).status()).isEqualTo(404);
    other.get("/devices");
    assertThat(other.submit("/devices/" + tablet.id() + "/revoke", "reason", "x").status())
        .isEqualTo(404);
    assertThat(other.get("/devices/new?area=03565").status()).isEqualTo(403);
    other.get("/devices/new");
    assertThat(other.submit("/devices/codes", "area", "03565", "userName", "").status())
        .isEqualTo(403);
    assertThat(tablet.login("rsv.mot").status()).isEqualTo(200);
  }

  @Test
  void the_administrator_finds_any_commune_and_sees_all_tablets() {
    TestTablet tablet = TestTablet.enrol(world.server());
    TestBrowser admin = TestBrowser.as(world.server(), "quan.tri");

    assertThat(admin.get("/devices").body()).contains(tablet.id());
    assertThat(admin.get("/devices/new?areaWords=03568").body())
        .contains("/devices/new?area=03568");
    assertThat(admin.get("/devices/new?area=03568").body()).contains("rsv.khac");
    assertThat(admin.submit("/devices/codes", "area", "03568", "userName", "rsv.mot").status())
        .isEqualTo(400);
  }

  @Test
  void a_code_that_is_taken_back_leaves_the_list() {
    IssuedCode issued = world.bean(IssueEnrolCode.class).run(world.admin(), "03568", "");
    TestBrowser other = TestBrowser.as(world.server(), "can.bo.khac");
    Matcher form =
        Pattern.compile("/devices/codes/([^/]+)/withdraw").matcher(other.get("/devices").body());
    assertThat(form.find()).isTrue();

    assertThat(other.submit(form.group()).location()).isEqualTo("/devices");

    assertThat(other.get("/devices").body()).doesNotContain(form.group(1));
    Reply reply =
        TestTablet.enrol(
            TestApi.anonymous(world.server()), issued.code().shown(), UUID.randomUUID().toString());
    assertThat(reply.problemCode()).isEqualTo("enrol-code-not-valid");
  }

  @Test
  void enumerators_and_the_district_have_no_page_of_tablets() {
    for (String user : List.of("rsv.mot", "huyen")) {
      assertThat(TestBrowser.as(world.server(), user).get("/devices").status()).isEqualTo(403);
    }
  }

  private static String rowOf(String page, String id) {
    int at = page.indexOf("/devices/" + id);
    assertThat(at).isPositive();
    return page.substring(at, page.indexOf("</tr>", at));
  }
}
