package vn.rasoat.client.sync;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Asks a server what it answers to anyone, such as a tablet that registers. */
public final class OpenServer {
  private final URL server;
  private final HttpTimeouts timeouts;
  private final String languages;

  /**
   * A server at which nobody need be signed in.
   *
   * @param server such as {@code https://rasoat.example/}
   * @param languages for the header Accept-Language, such as {@code vi}
   */
  public OpenServer(URL server, HttpTimeouts timeouts, String languages) {
    this.server = server;
    this.timeouts = timeouts;
    this.languages = languages;
  }

  /** Sends JSON by POST once, never again by itself, and reads the JSON of the reply. */
  public <T> LinkResult<T> post(String path, String json, HttpCall.Reader<T> reader) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    try {
      return HttpCall.prepare(new URL(server, path), timeouts, languages, body).exchange(reader);
    } catch (IOException e) {
      return new LinkResult.Unreachable<>(false, Traffic.NONE, Obstacle.of(e));
    }
  }
}
