package vn.rasoat.server.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import vn.rasoat.server.platform.settings.Settings;

/**
 * What browsers are told about every answer: what it may load, where it may stand, if it may stay.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  /** The page of Swagger UI begins itself by a script inside it; it shows no data of ours. */
  private static final String SWAGGER_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final boolean https;

  SecurityHeaders(Settings settings) {
    this.https = settings.reachedOverHttps();
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    boolean swagger = request.getPath().startsWith("/swagger");
    headers.set("Content-Security-Policy", swagger ? SWAGGER_POLICY : POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    // Names and numbers of households must not stay in the cache of a shared computer.
    if (RequestKind.of(request) != RequestKind.ASSET) {
      headers.set("Cache-Control", "no-store");
    }
  }
}
