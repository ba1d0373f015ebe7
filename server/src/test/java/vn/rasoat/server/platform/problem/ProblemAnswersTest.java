package vn.rasoat.server.platform.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

class ProblemAnswersTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Engine.SQLITE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void json_that_cannot_be_read_is_a_problem_of_the_catalogue() {
    Reply reply = TestApi.anonymous(server).post("/api/v1/auth/login", "{\"username\":");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(reply.problemCode()).isEqualTo("not-readable");
    assertThat(reply.json().get("titleVi").asText()).isNotBlank();
    assertThat(reply.json().get("nextStepEn").asText()).isNotBlank();
    assertThat(reply.json().get("type").asText()).isEqualTo("urn:rasoat:problem:not-readable");
  }

  @Test
  void a_missing_field_is_named() {
    Reply reply = TestApi.anonymous(server).post("/api/v1/auth/login", "{\"username\":\"a\"}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problemCode()).isEqualTo("bad-request");
    JsonNode faults = reply.json().get("faults");
    assertThat(faults.findValuesAsText("path")).containsExactly("/password");
    assertThat(faults.get(0).get("vi").asText()).isEqualTo("“password” bị thiếu hoặc sai dạng.");
  }

  @Test
  void the_words_of_the_framework_reach_nobody() {
    TestUsers.create(server, "huyen.words", Role.DISTRICT_STAFF, "109");
    TestApi api = TestApi.as(server, "huyen.words");
    String statistics = "/api/v1/statistics/deprivation?area=109&stage=final";

    for (String path : List.of(statistics + "&class=poor&year=x", statistics + "&year=2022")) {
      Reply reply = api.get(path);
      assertThat(reply.status()).as(path).isEqualTo(400);
      assertThat(reply.body()).doesNotContain("Required", "Failed", "argument");
    }
    assertThat(api.get(statistics + "&year=2022").body()).contains("\"/class\"");
    assertThat(TestApi.anonymous(server).post("/api/v1/auth/login", "null").body())
        .doesNotContain("Required", "credentials");
  }

  @Test
  void an_unknown_path_is_not_found_in_the_form_its_reader_expects() {
    Reply forPrograms = TestApi.anonymous(server).get("/api/v1/nothing");
    Reply forPeople = new TestBrowser(server).get("/nothing");

    assertThat(forPrograms.status()).isEqualTo(404);
    assertThat(forPrograms.problemCode()).isEqualTo("not-found");
    assertThat(forPeople.status()).isEqualTo(404);
    assertThat(forPeople.header("Content-Type").orElse("")).startsWith("text/html");
    assertThat(forPeople.body()).contains("Không tìm thấy").contains("notice-error");
  }

  @Test
  void another_method_and_another_kind_of_content_are_told_apart() {
    assertThat(TestApi.anonymous(server).call("DELETE", "/api/v1/auth/login").problemCode())
        .isEqualTo("method-not-allowed");
    assertThat(
            TestApi.anonymous(server)
                .post("/api/v1/auth/login", "a=b".getBytes(UTF_8), "Content-Type", "text/csv")
                .problemCode())
        .isEqualTo("unsupported-media-type");
  }

  @Test
  void what_nobody_foresaw_is_answered_with_an_id_and_nothing_of_the_inside() {
    Reply reply = TestApi.anonymous(server).get("/api/testing/broken");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.problemCode()).isEqualTo("unexpected");
    assertThat(reply.json().get("detail").asText()).contains("mã lỗi");
    assertThat(reply.body()).doesNotContain("inside of the server").doesNotContain("Exception");
  }

  @Test
  void programs_choose_their_language_and_pages_are_vietnamese_until_switched() {
    Reply english =
        TestApi.anonymous(server)
            .post(
                "/api/v1/auth/login",
                "{".getBytes(UTF_8),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "en-GB,en;q=0.9");
    assertThat(english.json().get("title").asText()).isEqualTo("What was sent cannot be read.");

    TestBrowser browser = new TestBrowser(server);
    assertThat(browser.get("/sign-in").body()).contains("<html lang=\"vi\"").contains("Mật khẩu");
    assertThat(browser.get("/language/en?back=/sign-in").location()).isEqualTo("/sign-in");
    assertThat(browser.get("/sign-in").body()).contains("<html lang=\"en\"").contains("Password");
  }

  @Test
  void the_language_switch_leads_to_no_other_site() {
    TestBrowser browser = new TestBrowser(server);

    assertThat(browser.get("/language/en?back=https://example.org/").location()).isEqualTo("/");
    assertThat(browser.get("/language/en?back=//example.org/").location()).isEqualTo("/");
  }

  @Test
  void every_answer_tells_browsers_what_they_may_load() {
    Reply page = new TestBrowser(server).get("/sign-in");

    assertThat(page.header("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain("unsafe-inline");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.header("X-Frame-Options")).contains("DENY");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(TestApi.anonymous(server).get("/api/v1/nothing").header("X-Frame-Options"))
        .contains("DENY");
  }
}
