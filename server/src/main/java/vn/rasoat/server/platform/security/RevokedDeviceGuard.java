package vn.rasoat.server.platform.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RequestKind;

/**
 * A revoked tablet hands over what was captured on it and reads nothing: all is closed to its
 * sessions but what stands here.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RevokedDeviceGuard implements Ordered {
  private static final List<String> STILL_OPEN =
      List.of(
          "/api/v1/sync/push",
          "/api/v1/files",
          "/api/v1/auth/login",
          "/api/v1/auth/refresh",
          "/api/v1/auth/logout",
          "/api/v1/devices/enrol");

  @RequestFilter
  void guard(HttpRequest<?> request) {
    boolean revoked = ActorProvider.of(request).filter(RevokedDeviceGuard::isRevoked).isPresent();
    if (revoked && RequestKind.of(request) != RequestKind.ASSET && !isOpen(request.getPath())) {
      throw new ProblemException(ProblemType.DEVICE_REVOKED);
    }
  }

  private static boolean isRevoked(SignedIn signedIn) {
    @Nullable BoundDevice device = signedIn.actor().device();
    return device != null && device.revoked();
  }

  private static boolean isOpen(String path) {
    return STILL_OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
