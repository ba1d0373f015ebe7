package vn.rasoat.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the API as a program does: JSON and a bearer token, no cookies. */
public final class TestApi {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String url;
  private final @Nullable String token;
  private final @Nullable String deviceId;

  private TestApi(String url, @Nullable String token, @Nullable String deviceId) {
    this.url = url;
    this.token = token;
    this.deviceId = deviceId;
  }

  /** Calls without a token. */
  public static TestApi anonymous(TestServer server) {
    return new TestApi(server.url(), null, null);
  }

  /** Calls without a token to a server somewhere else, such as behind a proxy. */
  public static TestApi at(String url) {
    return new TestApi(url, null, null);
  }

  /** Calls as a user of {@link TestUsers}. */
  public static TestApi as(TestServer server, String userName) {
    Reply reply = anonymous(server).login(userName, TestUsers.PASSWORD);
    if (reply.status() != 200) {
      throw new AssertionError(reply.body());
    }
    return anonymous(server).with(reply.json().get("accessToken").asText());
  }

  /** Calls as a user of {@link TestUsers} on a tablet that was registered for it. */
  public static TestApi tablet(TestServer server, String userName) {
    return TestTablet.enrol(server).as(userName);
  }

  /** The same calls with a token. */
  public TestApi with(String accessToken) {
    return new TestApi(url, accessToken, deviceId);
  }

  TestApi onTablet(String id) {
    return new TestApi(url, token, id);
  }

  /** The tablet from which the calls come; some other id if they come from none. */
  public String deviceId() {
    return deviceId == null ? UUID.randomUUID().toString() : deviceId;
  }

  /** Signs in. */
  public Reply login(String userName, String password) {
    return post(
        "/api/v1/auth/login",
        "{\"username\":\"" + userName + "\",\"password\":\"" + password + "\"}");
  }

  /** Exchanges a refresh token. */
  public Reply refresh(String refreshToken) {
    return post("/api/v1/auth/refresh", "{\"refreshToken\":\"" + refreshToken + "\"}");
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  /** Reads with more headers, as name and value by turns. */
  public Reply get(String path, String... headers) {
    return send(request(path).headers(headers).GET());
  }

  public Reply post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Posts bytes with more headers, as name and value by turns. */
  public Reply post(String path, byte[] body, String... headers) {
    return send(request(path).headers(headers).POST(BodyPublishers.ofByteArray(body)));
  }

  /** Any method, without a body. */
  public Reply call(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url + path));
    return token == null ? builder : builder.header("Authorization", "Bearer " + token);
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
