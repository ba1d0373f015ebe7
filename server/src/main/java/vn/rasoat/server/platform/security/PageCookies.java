package vn.rasoat.server.platform.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.rasoat.server.platform.settings.Settings;

/**
 * The cookies of the pages: the session of someone signed in, and a visitor's cookie to which the
 * sign-in form is bound. Both are out of reach of scripts and of other sites.
 */
@Singleton
public final class PageCookies {
  private final boolean secure;

  public PageCookies(Settings settings) {
    this.secure = settings.reachedOverHttps();
  }

  /** The secret of the page session, if the browser sent one. */
  public Optional<String> findSession(HttpRequest<?> request) {
    return find(request, sessionName());
  }

  /** The secret of the visitor, if the browser sent one. */
  public Optional<String> findVisitor(HttpRequest<?> request) {
    return find(request, visitorName());
  }

  /** A cookie that begins a page session; it ends with the browser or on the server. */
  public Cookie session(String secret) {
    return cookie(sessionName(), secret);
  }

  /** A cookie for a visitor who is not signed in. */
  public Cookie visitor(String secret) {
    return cookie(visitorName(), secret);
  }

  /** A cookie that takes the page session from the browser. */
  public Cookie noSession() {
    return cookie(sessionName(), "").maxAge(0);
  }

  private Optional<String> find(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(name).map(Cookie::getValue).filter(v -> !v.isEmpty());
  }

  private Cookie cookie(String name, String value) {
    return Cookie.of(name, value).httpOnly(true).secure(secure).sameSite(SameSite.Lax).path("/");
  }

  // The prefix makes browsers refuse such a cookie from a neighbouring host; it needs HTTPS.
  private String sessionName() {
    return secure ? "__Host-rasoat-session" : "rasoat-session";
  }

  private String visitorName() {
    return secure ? "__Host-rasoat-visitor" : "rasoat-visitor";
  }
}
