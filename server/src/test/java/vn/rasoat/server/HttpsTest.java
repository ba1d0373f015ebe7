package vn.rasoat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.SettingsReader;

class HttpsTest {
  private static final String PASSWORD = "doi-mat-khau";

  @TempDir Path folder;

  @Test
  void with_a_key_store_the_server_speaks_https_and_its_cookies_insist_on_it() throws Exception {
    Path keystore = newKeystore();
    Settings settings =
        SettingsReader.read(
            Map.of(
                "RASOAT_HOST",
                "0.0.0.0",
                "RASOAT_PORT",
                "0",
                "RASOAT_TLS_KEYSTORE",
                keystore.toString(),
                "RASOAT_TLS_KEYSTORE_PASSWORD",
                PASSWORD),
            folder,
            false);

    try (RunningServer server = RunningServer.start(settings)) {
      assertThat(server.url()).startsWith("https://");
      int port = URI.create(server.url()).getPort();
      HttpResponse<String> page =
          HttpClient.newBuilder()
              .sslContext(trusting(keystore))
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sign-in"))
                      .build(),
                  BodyHandlers.ofString());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-rasoat-visitor=")
          .contains("Secure")
          .contains("HTTPOnly");
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  private Path newKeystore() throws Exception {
    Path file = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-alias",
                "server")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return file;
  }

  private static SSLContext trusting(Path keystore) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, PASSWORD.toCharArray());
    }
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
