package vn.rasoat.server.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.platform.settings.Database;
import vn.rasoat.server.platform.settings.Settings;

class ClientAddressTest {
  @Test
  void behind_a_proxy_only_the_address_that_the_proxy_added_is_believed() {
    HttpRequest<?> request =
        HttpRequest.GET("/").header("X-Forwarded-For", "1.2.3.4, 5.6.7.8 , 203.0.113.9");

    assertThat(new ClientAddress(settings(true)).of(request)).isEqualTo("203.0.113.9");
  }

  @Test
  void without_a_proxy_the_header_is_not_believed() {
    HttpRequest<?> request = HttpRequest.GET("/").header("X-Forwarded-For", "203.0.113.9");

    assertThat(new ClientAddress(settings(false)).of(request)).isNotEqualTo("203.0.113.9");
  }

  private static Settings settings(boolean behindProxy) {
    Path data = Path.of("unused");
    return new Settings(
        "127.0.0.1", 0, data, new Database.Sqlite(data), null, behindProxy, false, false);
  }
}
