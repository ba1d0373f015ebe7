package vn.rasoat.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;

/** Registers tablets at a demo server, as an administrator and a tablet do it between them. */
final class Enrolment {
  private static final String COMMUNE = "03565";

  private Enrolment() {}

  /**
   * Registers a tablet.
   *
   * @return the secret it is given
   */
  static String of(URL server, String deviceId) {
    return post(
            server,
            "/api/v1/devices/enrol",
            null,
            "{\"code\":\"%s\",\"deviceId\":\"%s\",\"deviceName\":\"Máy\",\"appVersion\":\"1.0.0\"}"
                .formatted(newCode(server, ""), deviceId))
        .get("deviceSecret")
        .text();
  }

  /** A code for a tablet of the demo's commune; of one user if the name is not empty. */
  static String newCode(URL server, String userName) {
    String token =
        post(
                server,
                "/api/v1/auth/login",
                null,
                "{\"username\":\"admin\",\"password\":\"rasoat-demo\"}")
            .get("accessToken")
            .text();
    String body = "{\"areaCode\":\"%s\",\"userName\":\"%s\"}".formatted(COMMUNE, userName);
    return post(server, "/api/v1/devices/codes", token, body).get("code").text();
  }

  private static JsonNode post(URL server, String path, @Nullable String token, String body) {
    try {
      HttpURLConnection connection = (HttpURLConnection) new URL(server, path).openConnection();
      connection.setRequestProperty("Content-Type", "application/json");
      if (token != null) {
        connection.setRequestProperty("Authorization", "Bearer " + token);
      }
      connection.setDoOutput(true);
      connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = connection.getInputStream()) {
        return JsonTree.read(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
