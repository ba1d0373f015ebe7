package vn.rasoat.server.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import vn.rasoat.text.Language;

/**
 * The language of an answer: the one chosen by the switch on the pages, or, for programs, the first
 * that Accept-Language names. Without either it is Vietnamese; a browser's own setting does not
 * count for pages, since in offices it is English for no reason of the user's.
 */
public final class RequestLanguage {
  private static final String COOKIE = "rasoat-language";

  private RequestLanguage() {}

  /** The language of the answer to a request. */
  public static Language of(HttpRequest<?> request) {
    Optional<String> chosen = request.getCookies().findCookie(COOKIE).map(Cookie::getValue);
    if (chosen.isEmpty() && RequestKind.of(request) == RequestKind.API) {
      chosen =
          request
              .getHeaders()
              .findFirst("Accept-Language")
              .map(value -> value.strip().split("[-,;]", 2)[0].strip());
    }
    return chosen.map(Language::ofCode).orElse(Language.VI);
  }

  /** A cookie that keeps the choice for a year. */
  public static Cookie keep(Language language) {
    return Cookie.of(COOKIE, language.code())
        .path("/")
        .maxAge(Duration.ofDays(365))
        .httpOnly(true)
        .sameSite(SameSite.Lax);
  }
}
