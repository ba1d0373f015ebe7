package vn.rasoat.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import vn.rasoat.server.testing.HeldClock;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.server.testing.TestServer;
import vn.rasoat.server.testing.TestUsers;

@ParameterizedClass
@EnumSource(Engine.class)
class UserPagesTest {
  private static final Pattern SECRET = Pattern.compile("class=\"secret mono\">([^<]+)<");
  private static final HeldClock CLOCK = HeldClock.atTheReviewOf2022();
  private static TestServer server;
  private static String adminId;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    server = TestServer.start(engine, CLOCK);
    adminId = TestUsers.create(server, "admin", Role.ADMINISTRATOR);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @Test
  void a_user_is_created_with_a_one_time_password_that_is_shown_once() {
    TestBrowser admin = TestBrowser.as(server, "admin");
    admin.get("/admin/users/new");

    Reply created =
        admin.submit(
            "/admin/users",
            "userName",
            "RSV.Moi",
            "displayName",
            "Giàng Thị Đào",
            "roles",
            "ENUMERATOR",
            "roles",
            "COMMUNE_OFFICIAL",
            "areas",
            "03565",
            "areas",
            "03568");

    assertThat(created.status()).isEqualTo(200);
    Matcher secret = SECRET.matcher(created.body());
    assertThat(secret.find()).isTrue();
    assertThat(TestApi.anonymous(server).login("rsv.moi", secret.group(1)).status()).isEqualTo(200);
    Reply found = admin.get("/admin/users?q=dao");
    assertThat(found.body()).contains("Giàng Thị Đào").contains("Xã Mù Sang");
    assertThat(found.body()).doesNotContain(secret.group(1));
    String id = server.bean(AccountReader.class).findIdByUserName("rsv.moi").orElseThrow();
    assertThat(admin.get("/admin/users/" + id).body()).doesNotContain(secret.group(1));
  }

  @Test
  void faults_come_back_beside_their_fields_and_nothing_is_lost() {
    TestBrowser admin = TestBrowser.as(server, "admin");
    admin.get("/admin/users/new");

    Reply reply =
        admin.submit(
            "/admin/users",
            "userName",
            "tên có dấu",
            "displayName",
            "Người Nào Đó",
            "roles",
            "ENUMERATOR",
            "areas",
            "109");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .contains("Chưa lưu được: có 2 chỗ cần sửa")
        .contains("rộng hơn mức")
        .contains("Người Nào Đó");
    assertThat(
            admin
                .submit(
                    "/admin/users", "userName", "admin", "displayName", "A", "roles", "ENUMERATOR")
                .body())
        .contains("Tên đăng nhập này đã có người dùng");
  }

  @Test
  void an_area_taken_away_stays_known_for_the_time_it_was_the_users() {
    String id = TestUsers.create(server, "rsv.moved", Role.ENUMERATOR, "03565", "03568");
    AccountReader reader = server.bean(AccountReader.class);
    CLOCK.pass(Duration.ofDays(1));
    Instant before = CLOCK.instant();
    CLOCK.pass(Duration.ofDays(1));
    TestBrowser admin = TestBrowser.as(server, "admin");
    admin.get("/admin/users/" + id);

    Reply reply =
        admin.submit("/admin/users/" + id + "/rights", "roles", "ENUMERATOR", "areas", "03568");

    assertThat(reply.status()).isEqualTo(303);
    String village = "12/109/03565/03565-01";
    assertThat(reader.scopeOf(id).covers(village)).isFalse();
    assertThat(reader.wasAssigned(id, village, before)).isTrue();
    assertThat(reader.wasEverAssigned(id, village)).isTrue();
    assertThat(reader.wasEverAssigned(id, "12/109/03571")).isFalse();
    assertThat(reader.scopeOf(id).covers("12/109/03568")).isTrue();
    assertThat(reader.scopeOf(id).paths()).containsExactly("12/109/03568");
    assertThat(admin.get("/admin/users/" + id).body()).contains("Lịch sử giao địa bàn");
    assertThat(server.bean(AuditStore.class).listOf(id))
        .extracting("action")
        .containsExactly("account.user-created", "account.rights-changed");
  }

  @Test
  void nobody_locks_themselves_out() {
    TestBrowser admin = TestBrowser.as(server, "admin");
    admin.get("/admin/users/" + adminId);

    assertThat(admin.submit("/admin/users/" + adminId + "/lock").status()).isEqualTo(400);
    assertThat(admin.submit("/admin/users/" + adminId + "/rights", "roles", "ENUMERATOR").status())
        .isEqualTo(400);
    assertThat(admin.get("/admin/users").status()).isEqualTo(200);
  }

  @Test
  void a_forgotten_password_is_replaced_by_a_one_time_one() {
    String id = TestUsers.create(server, "rsv.forgot", Role.ENUMERATOR);
    TestBrowser user = TestBrowser.as(server, "rsv.forgot");
    TestBrowser admin = TestBrowser.as(server, "admin");
    admin.get("/admin/users/" + id);

    Matcher secret =
        SECRET.matcher(admin.submit("/admin/users/" + id + "/one-time-password").body());

    assertThat(secret.find()).isTrue();
    assertThat(user.get("/account/password").status()).isEqualTo(303);
    assertThat(TestApi.anonymous(server).login("rsv.forgot", TestUsers.PASSWORD).status())
        .isEqualTo(401);
    assertThat(TestApi.anonymous(server).login("rsv.forgot", secret.group(1)).status())
        .isEqualTo(200);
  }

  @Test
  void the_language_can_be_switched_on_a_page_that_answers_a_form() {
    String id = TestUsers.create(server, "rsv.language", Role.ENUMERATOR);
    TestBrowser admin = TestBrowser.as(server, "admin");
    String form = "/admin/users/" + id;
    admin.get(form);

    Reply page =
        admin.send(
            HttpRequest.newBuilder(admin.at(form + "/one-time-password"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", admin.at(form + "?saved=true").toString())
                .POST(BodyPublishers.ofString("_form=" + admin.formToken())));

    String back = URLEncoder.encode(form + "?saved=true", StandardCharsets.UTF_8);
    assertThat(page.body()).contains("/language/en?back=" + back);
    assertThat(admin.get("/language/en?back=" + back).location()).isEqualTo(form + "?saved=true");
  }

  @Test
  void areas_are_found_for_assigning_without_losing_those_ticked() {
    TestBrowser admin = TestBrowser.as(server, "admin");

    Reply reply = admin.get("/admin/users/areas?areaWords=mu%20sang&areas=03565");

    assertThat(reply.body())
        .contains("value=\"03565\" checked")
        .contains("value=\"03568\"")
        .contains("Huyện Phong Thổ")
        .doesNotContain("<html");
  }

  @Test
  void texts_of_users_never_become_part_of_the_page() {
    TestUsers.create(server, "rsv.script", Role.ENUMERATOR);
    TestBrowser admin = TestBrowser.as(server, "admin");

    Reply reply = admin.get("/admin/users?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

    assertThat(reply.body()).doesNotContain("<script>alert").contains("notice-empty");
  }
}
