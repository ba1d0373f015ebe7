package vn.rasoat.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uses the pages as a browser does: it keeps cookies and sends the forms it was given. */
public final class TestBrowser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

  private final String url;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String formToken = "";

  public TestBrowser(TestServer server) {
    this.url = server.url();
  }

  /** A browser in which a user of {@link TestUsers} is signed in. */
  public static TestBrowser as(TestServer server, String userName) {
    TestBrowser browser = new TestBrowser(server);
    Reply reply = browser.signIn(userName, TestUsers.PASSWORD);
    if (reply.status() != 303) {
      throw new AssertionError(reply.body());
    }
    return browser;
  }

  /** Opens the sign-in page and sends its form. */
  public Reply signIn(String userName, String password) {
    get("/sign-in");
    return submit("/sign-in", "userName", userName, "password", password, "next", "/");
  }

  /** Opens a page; a redirect is answered, not followed. */
  public Reply get(String path) {
    Reply reply = send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    Matcher token = TOKEN.matcher(reply.body());
    if (token.find()) {
      formToken = token.group(1);
    }
    return reply;
  }

  /** Sends a form with the token of the page opened last; names and values by turns. */
  public Reply submit(String path, String... fields) {
    return submitWithToken(formToken, path, fields);
  }

  /** Sends a form with another token, or with none if it is empty. */
  public Reply submitWithToken(String token, String path, String... fields) {
    StringBuilder body = new StringBuilder(token.isEmpty() ? "" : "_form=" + token);
    for (int i = 0; i < fields.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Sends a form with a file, as browsers do. */
  public Reply upload(String path, String field, String content) {
    String edge = "----edge7d9f";
    String body =
        ("--" + edge + "\r\nContent-Disposition: form-data; name=\"_form\"\r\n\r\n" + formToken)
            + ("\r\n--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field)
            + "\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            + (content + "\r\n--" + edge + "--\r\n");
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a request of the caller's making with this browser's cookies. */
  public Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token of the page opened last. */
  public String formToken() {
    return formToken;
  }

  /** Address of a path. */
  public URI at(String path) {
    return URI.create(url + path);
  }
}
