package vn.rasoat.server.platform.http;

import io.micronaut.http.HttpRequest;

/** What a request is for, told by its path. */
public enum RequestKind {
  /** Programs: JSON in and out, bearer tokens. */
  API,
  /** Files of the pages: the same for everyone. */
  ASSET,
  /** Health and metrics, for those who run the server. */
  OPERATIONS,
  /** People: HTML, a session cookie. */
  PAGE;

  /** The kind of a request. */
  public static RequestKind of(HttpRequest<?> request) {
    String path = request.getPath();
    if (path.startsWith("/api/")) {
      return API;
    }
    if (path.startsWith("/static/")
        || path.startsWith("/webjars/")
        || path.equals("/favicon.ico")
        || path.equals("/swagger")
        || path.startsWith("/swagger/")
        || path.startsWith("/swagger-ui/")) {
      return ASSET;
    }
    return path.equals("/health") || path.startsWith("/health/") || path.equals("/prometheus")
        ? OPERATIONS
        : PAGE;
  }
}
