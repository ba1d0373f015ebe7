package vn.rasoat.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
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
class SignInTest {
  private static final HeldClock CLOCK = HeldClock.atTheReviewOf2022();
  private static final String ANY_SIGNED_IN = "/account/password";
  private static TestServer server;
  private static Actor admin;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    server = TestServer.start(engine, CLOCK);
    String id = TestUsers.create(server, "admin", Role.ADMINISTRATOR);
    admin = new Actor(id, "admin", Set.of(Role.ADMINISTRATOR), AreaScope.NONE);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @Test
  void a_tablet_gets_tokens_that_open_until_they_run_out() {
    TestUsers.create(server, "rsv.tokens", Role.ENUMERATOR, "03565");
    Reply reply = TestApi.anonymous(server).login("RSV.Tokens ", TestUsers.PASSWORD);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("expiresInSeconds").asInt()).isEqualTo(900);
    TestApi tablet = TestApi.anonymous(server).with(reply.json().get("accessToken").asText());
    assertThat(tablet.get(ANY_SIGNED_IN).status()).isEqualTo(200);

    CLOCK.pass(Duration.ofMinutes(15));

    assertThat(tablet.get(ANY_SIGNED_IN).location()).startsWith("/sign-in");
    assertThat(tablet.post("/api/v1/auth/password", "{}").problemCode()).isEqualTo("not-signed-in");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_answered_alike() {
    TestUsers.create(server, "rsv.alike", Role.ENUMERATOR);

    Reply wrong = TestApi.anonymous(server).login("rsv.alike", "khong-phai-mat-khau");
    Reply unknown = TestApi.anonymous(server).login("rsv.nobody", "khong-phai-mat-khau");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    assertThat(wrong.problemCode()).isEqualTo("wrong-credentials");
  }

  @Test
  void a_refresh_token_is_good_once_and_its_second_use_ends_the_family() {
    TestUsers.create(server, "rsv.reuse", Role.ENUMERATOR);
    TestApi api = TestApi.anonymous(server);
    String first = refreshToken(api.login("rsv.reuse", TestUsers.PASSWORD));

    Reply second = api.refresh(first);
    assertThat(second.status()).isEqualTo(200);
    Reply stolen = api.refresh(first);
    Reply rightful = api.refresh(refreshToken(second));

    assertThat(stolen.status()).isEqualTo(401);
    assertThat(stolen.problemCode()).isEqualTo("refresh-not-valid");
    assertThat(rightful.problemCode()).isEqualTo("refresh-not-valid");
    String again = refreshToken(api.login("rsv.reuse", TestUsers.PASSWORD));
    assertThat(api.refresh(again).status()).isEqualTo(200);
  }

  @Test
  void of_five_uses_of_a_refresh_token_at_a_time_at_most_one_succeeds() {
    TestUsers.create(server, "rsv.race", Role.ENUMERATOR);
    String token = refreshToken(TestApi.anonymous(server).login("rsv.race", TestUsers.PASSWORD));

    var uses =
        IntStream.range(0, 5)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> TestApi.anonymous(server).refresh(token)))
            .toList();

    assertThat(uses.stream().filter(use -> use.join().status() == 200)).hasSize(1);
  }

  @Test
  void a_refresh_token_runs_out() {
    TestUsers.create(server, "rsv.late", Role.ENUMERATOR);
    String token = refreshToken(TestApi.anonymous(server).login("rsv.late", TestUsers.PASSWORD));

    CLOCK.pass(TabletTokens.REFRESH_LIFETIME);

    assertThat(TestApi.anonymous(server).refresh(token).problemCode())
        .isEqualTo("refresh-not-valid");
  }

  @Test
  void a_lock_counts_from_the_next_request_and_unlocking_revives_nothing() {
    String id = TestUsers.create(server, "rsv.locked", Role.ENUMERATOR);
    Reply tokens = TestApi.anonymous(server).login("rsv.locked", TestUsers.PASSWORD);
    TestApi tablet = TestApi.anonymous(server).with(tokens.json().get("accessToken").asText());
    TestBrowser browser = TestBrowser.as(server, "rsv.locked");

    server.bean(LockUser.class).lock(admin, id);

    assertThat(tablet.post("/api/v1/auth/password", "{}").status()).isEqualTo(401);
    assertThat(browser.get(ANY_SIGNED_IN).location()).startsWith("/sign-in");
    assertThat(TestApi.anonymous(server).refresh(refreshToken(tokens)).status()).isEqualTo(401);
    assertThat(TestApi.anonymous(server).login("rsv.locked", TestUsers.PASSWORD).problemCode())
        .isEqualTo("account-locked");
    assertThat(TestApi.anonymous(server).login("rsv.locked", "mat-khau-sai").problemCode())
        .isEqualTo("wrong-credentials");

    server.bean(LockUser.class).unlock(admin, id);

    assertThat(tablet.post("/api/v1/auth/password", "{}").status()).isEqualTo(401);
    assertThat(TestApi.anonymous(server).login("rsv.locked", TestUsers.PASSWORD).status())
        .isEqualTo(200);
  }

  @Test
  void a_page_session_ends_when_idle_and_after_a_working_day() {
    TestUsers.create(server, "xa.idle", Role.COMMUNE_OFFICIAL, "03565");
    TestBrowser idle = TestBrowser.as(server, "xa.idle");
    TestBrowser busy = TestBrowser.as(server, "xa.idle");

    CLOCK.pass(Duration.ofMinutes(40));
    assertThat(busy.get(ANY_SIGNED_IN).status()).isEqualTo(200);
    CLOCK.pass(Duration.ofMinutes(40));

    assertThat(idle.get(ANY_SIGNED_IN).status()).isEqualTo(303);
    assertThat(busy.get(ANY_SIGNED_IN).status()).isEqualTo(200);
    for (int i = 0; i < 16; i++) {
      CLOCK.pass(Duration.ofMinutes(40));
      busy.get(ANY_SIGNED_IN);
    }
    assertThat(busy.get(ANY_SIGNED_IN).status()).isEqualTo(303);
  }

  @Test
  void signing_out_ends_the_session_on_the_server_too() {
    TestUsers.create(server, "xa.out", Role.COMMUNE_OFFICIAL, "03565");
    TestBrowser browser = TestBrowser.as(server, "xa.out");
    browser.get(ANY_SIGNED_IN);

    Reply reply = browser.submit("/sign-out");

    assertThat(reply.location()).isEqualTo("/sign-in");
    assertThat(reply.header("Set-Cookie").orElse("")).contains("Max-Age=0");
    assertThat(browser.get(ANY_SIGNED_IN).status()).isEqualTo(303);
  }

  @Test
  void guesses_are_limited_for_each_name_and_come_back_with_time() {
    TestUsers.create(server, "rsv.guessed", Role.ENUMERATOR);
    TestApi api = TestApi.anonymous(server);
    for (int i = 0; i < 10; i++) {
      assertThat(api.login("rsv.guessed", "doan-lan-" + i).status()).isEqualTo(401);
    }

    Reply right = api.login("rsv.guessed", TestUsers.PASSWORD);

    assertThat(right.status()).isEqualTo(429);
    assertThat(right.problemCode()).isEqualTo("too-many-attempts");
    assertThat(right.json().get("detail").asText())
        .contains("chờ " + right.header("Retry-After").orElseThrow() + " giây");
    assertThat(Integer.parseInt(right.header("Retry-After").orElseThrow())).isBetween(1, 61);
    CLOCK.pass(Duration.ofMinutes(2));
    assertThat(api.login("rsv.guessed", TestUsers.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_one_time_password_opens_nothing_but_the_change_to_ones_own() {
    NewUser user = new NewUser("xa.new", "Người mới", Set.of(Role.ADMINISTRATOR), List.of());
    OneTimePassword issued = server.bean(CreateUser.class).withOneTimePassword(admin, user);
    TestBrowser browser = new TestBrowser(server);
    browser.signIn("xa.new", issued.password());

    assertThat(browser.get("/admin/users").location()).isEqualTo("/account/password");
    assertThat(browser.get("/account/password").body()).contains("mật khẩu một lần");
    Reply tokens = TestApi.anonymous(server).login("xa.new", issued.password());
    TestApi tablet = TestApi.anonymous(server).with(tokens.json().get("accessToken").asText());
    assertThat(tablet.get("/api/testing/for-administrators").problemCode())
        .isEqualTo("password-change-required");

    browser.get("/account/password");
    Reply changed =
        browser.submit(
            "/account/password",
            "currentPassword",
            issued.password(),
            "newPassword",
            "mot cau cua rieng toi",
            "repeatedPassword",
            "mot cau cua rieng toi");

    assertThat(changed.status()).isEqualTo(303);
    assertThat(browser.get("/admin/users").status()).isEqualTo(200);
    assertThat(TestApi.anonymous(server).login("xa.new", issued.password()).status())
        .isEqualTo(401);
  }

  @Test
  void a_one_time_password_runs_out() {
    NewUser user = new NewUser("xa.slow", "Người chậm", Set.of(Role.ENUMERATOR), List.of());
    OneTimePassword issued = server.bean(CreateUser.class).withOneTimePassword(admin, user);

    CLOCK.pass(CreateUser.ONE_TIME_LIFETIME);

    assertThat(TestApi.anonymous(server).login("xa.slow", issued.password()).problemCode())
        .isEqualTo("wrong-credentials");
  }

  @Test
  void a_changed_password_ends_every_other_sign_in() {
    TestUsers.create(server, "rsv.change", Role.ENUMERATOR);
    TestBrowser other = TestBrowser.as(server, "rsv.change");
    TestApi tablet = TestApi.as(server, "rsv.change");

    Reply reply =
        tablet.post(
            "/api/v1/auth/password",
            "{\"currentPassword\":\""
                + TestUsers.PASSWORD
                + "\",\"newPassword\":\"cau moi 2022\"}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(other.get(ANY_SIGNED_IN).status()).isEqualTo(303);
    assertThat(tablet.get(ANY_SIGNED_IN).status()).isEqualTo(303);
    assertThat(tablet.with(reply.json().get("accessToken").asText()).get(ANY_SIGNED_IN).status())
        .isEqualTo(200);
  }

  private static String refreshToken(Reply reply) {
    return reply.json().get("refreshToken").asText();
  }
}
