package vn.rasoat.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.server.testing.TestServer;

@ParameterizedClass
@EnumSource(Engine.class)
class SetUpTest {
  private static final String PASSWORD = "mot cau ngan de nho";

  @Parameter Engine engine;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(engine);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_code_of_the_ready_line_makes_one_administrator_and_is_gone() {
    String line = server.running().readyLine();
    String code = line.substring(line.lastIndexOf(' ') + 1);
    TestBrowser browser = new TestBrowser(server);
    assertThat(browser.get("/").location()).isEqualTo("/setup");
    browser.get("/setup");

    assertThat(setUp(browser, "aaaa-bbbb-cccc", "quan.tri", PASSWORD).body())
        .contains("Mã thiết lập không đúng");
    assertThat(setUp(browser, code, "quan.tri", "ngan").body()).contains("10 đến 200 ký tự");
    assertThat(setUp(browser, code, "quan.tri", PASSWORD).location()).isEqualTo("/sign-in");

    assertThat(setUp(browser, code, "quan.tri.hai", PASSWORD).status()).isEqualTo(404);
    assertThat(browser.get("/setup").status()).isEqualTo(404);
    assertThat(browser.signIn("quan.tri", PASSWORD).status()).isEqualTo(303);
    assertThat(browser.get("/admin/users").body()).contains("quan.tri").doesNotContain(".hai");
  }

  private static Reply setUp(TestBrowser browser, String code, String name, String password) {
    return browser.submit(
        "/setup",
        "code",
        code,
        "userName",
        name,
        "displayName",
        "Quản trị",
        "newPassword",
        password,
        "repeatedPassword",
        password);
  }
}
