package vn.rasoat.server.platform.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RequestKind;

/** Whoever came in by a one-time password can do nothing but choose their own. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OneTimePasswordGuard implements Ordered {
  private static final String CHANGE_PAGE = "/account/password";

  @RequestFilter
  @Nullable HttpResponse<?> guard(HttpRequest<?> request) {
    boolean held = ActorProvider.of(request).filter(SignedIn::mustChangePassword).isPresent();
    if (!held) {
      return null;
    }
    String path = request.getPath();
    return switch (RequestKind.of(request)) {
      case ASSET, OPERATIONS -> null;
      case API -> {
        if (!path.startsWith("/api/v1/auth/")) {
          throw new ProblemException(ProblemType.PASSWORD_CHANGE_REQUIRED);
        }
        yield null;
      }
      case PAGE ->
          path.equals(CHANGE_PAGE) || path.equals("/sign-out") || path.startsWith("/language/")
              ? null
              : HttpResponse.seeOther(URI.create(CHANGE_PAGE));
    };
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
