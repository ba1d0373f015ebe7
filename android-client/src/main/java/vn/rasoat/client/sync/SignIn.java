package vn.rasoat.client.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;

/**
 * Signs in and keeps the session alive. A refresh token is good for one use: the new pair is on
 * disk before anything is done with it, and two threads never spend the same token.
 */
public final class SignIn {
  private final URL server;
  private final HttpTimeouts timeouts;
  private final String languages;
  private final SessionStore sessions;

  /**
   * Sign-in at one server.
   *
   * @param server such as {@code https://rasoat.example/}
   * @param languages for the header Accept-Language, such as {@code vi}
   */
  public SignIn(URL server, HttpTimeouts timeouts, String languages, SessionStore sessions) {
    this.server = server;
    this.timeouts = timeouts;
    this.languages = languages;
    this.sessions = sessions;
  }

  /**
   * Signs in and saves the session, which is bound to this tablet.
   *
   * @param deviceId as the tablet registered with it
   * @param deviceSecret as the server gave it when the tablet registered
   */
  public LinkResult<Session> signIn(
      String userName, String password, String deviceId, String deviceSecret) {
    String body =
        JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("username", userName);
              json.writeStringField("password", password);
              json.writeStringField("deviceId", deviceId);
              json.writeStringField("deviceSecret", deviceSecret);
              json.writeEndObject();
            });
    return saved(send("/api/v1/auth/login", body, HttpCall::repeatable));
  }

  /**
   * A session other than the one that was refused: the one another thread got meanwhile, or a new
   * one. If the server does not take the refresh token, the session is forgotten.
   *
   * <p>If the reply to this is lost, the token is spent and the next try ends in a sign-in. That is
   * the price of noticing a stolen token; sheets are not touched by it.
   */
  synchronized LinkResult<Session> renew(Session refused) {
    Session now = sessions.find().orElse(refused);
    if (!now.equals(refused)) {
      return new LinkResult.Answered<>(now, Traffic.NONE);
    }
    String body =
        JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("refreshToken", refused.refreshToken());
              json.writeEndObject();
            });
    LinkResult<Session> renewed = saved(send("/api/v1/auth/refresh", body, call -> call));
    if (renewed instanceof LinkResult.Failed<Session> failed
        && failed.problem().type().status() == 401) {
      sessions.clear();
    }
    return renewed;
  }

  private LinkResult<Session> saved(LinkResult<Session> result) {
    if (result instanceof LinkResult.Answered<Session> answered) {
      sessions.save(answered.value());
    }
    return result;
  }

  private LinkResult<Session> send(String path, String body, UnaryOperator<HttpCall> way) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try {
      HttpCall call = HttpCall.prepare(new URL(server, path), timeouts, languages, bytes);
      return way.apply(call).exchange(SignIn::session);
    } catch (IOException e) {
      return new LinkResult.Unreachable<>(false, Traffic.NONE);
    }
  }

  private static Session session(InputStream in) {
    JsonNode reply = HttpCall.json(in);
    return new Session(reply.get("accessToken").text(), reply.get("refreshToken").text());
  }
}
