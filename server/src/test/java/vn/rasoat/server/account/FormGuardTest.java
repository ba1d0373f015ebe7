package vn.rasoat.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.server.testing.TestServer;
import vn.rasoat.server.testing.TestUsers;

/** Another site must not make a browser change anything here. */
class FormGuardTest {
  private static TestServer server;
  private static String victimId;

  @BeforeAll
  static void start() {
    server = TestServer.start(Engine.SQLITE);
    TestUsers.create(server, "admin", Role.ADMINISTRATOR);
    TestUsers.create(server, "admin.two", Role.ADMINISTRATOR);
    victimId = TestUsers.create(server, "rsv.victim", Role.ENUMERATOR, "03565");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_form_without_a_token_changes_nothing() {
    TestBrowser browser = TestBrowser.as(server, "admin");

    Reply reply = browser.submitWithToken("", lock());

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body()).contains("notice-denied");
    assertThat(TestApi.anonymous(server).login("rsv.victim", TestUsers.PASSWORD).status())
        .isEqualTo(200);
  }

  @Test
  void the_token_of_another_session_is_no_use() {
    TestBrowser attacker = TestBrowser.as(server, "admin.two");
    attacker.get("/admin/users/new");
    TestBrowser browser = TestBrowser.as(server, "admin");

    assertThat(browser.submitWithToken(attacker.formToken(), lock()).status()).isEqualTo(403);
  }

  @Test
  void a_request_that_the_browser_calls_foreign_is_refused_even_with_a_token() {
    TestBrowser browser = TestBrowser.as(server, "admin");
    browser.get("/admin/users/new");

    Reply reply =
        browser.send(
            HttpRequest.newBuilder(browser.at(lock()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("_form=" + browser.formToken())));

    assertThat(reply.status()).isEqualTo(403);
  }

  @Test
  void a_page_is_guarded_whatever_the_kind_of_content() {
    TestBrowser browser = TestBrowser.as(server, "admin");

    for (String type : new String[] {"text/plain", "application/json", "multipart/form-data"}) {
      Reply reply =
          browser.send(
              HttpRequest.newBuilder(browser.at(lock()))
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("{}")));
      assertThat(reply.status()).as(type).isBetween(400, 499);
    }
    assertThat(TestApi.anonymous(server).login("rsv.victim", TestUsers.PASSWORD).status())
        .isEqualTo(200);
  }

  @Test
  void scripts_of_our_pages_send_the_token_as_a_header() {
    TestBrowser browser = TestBrowser.as(server, "admin");
    String id = TestUsers.create(server, "rsv.header", Role.ENUMERATOR);
    browser.get("/admin/users/new");

    Reply reply =
        browser.send(
            HttpRequest.newBuilder(browser.at("/admin/users/" + id + "/lock"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Form-Token", browser.formToken())
                .POST(BodyPublishers.ofString("a=b")));

    assertThat(reply.status()).isEqualTo(303);
  }

  @Test
  void nobody_is_signed_in_by_a_form_of_another_site() {
    TestBrowser browser = new TestBrowser(server);

    Reply reply =
        browser.submitWithToken(
            "", "/sign-in", "userName", "admin.two", "password", TestUsers.PASSWORD);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("Set-Cookie").orElse("")).doesNotContain("session");
  }

  @Test
  void a_session_cookie_changes_nothing_through_the_api() {
    TestBrowser browser = TestBrowser.as(server, "admin");

    Reply reply =
        browser.send(
            HttpRequest.newBuilder(browser.at("/api/v1/auth/password"))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"currentPassword\":\""
                            + TestUsers.PASSWORD
                            + "\",\"newPassword\":\"chiem-doat-2022\"}")));

    assertThat(reply.status()).isEqualTo(401);
  }

  private static String lock() {
    return "/admin/users/" + victimId + "/lock";
  }
}
