package vn.rasoat.server.testing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import vn.rasoat.server.platform.http.BoundedBody;
import vn.rasoat.server.platform.security.Role;

/** Endpoints that only tests have: one that answers how long a body is, and those that go wrong. */
@Hidden
@Controller("/api/testing")
@Secured(SecurityRule.IS_ANONYMOUS)
class EchoApi {
  static final int MOST_BYTES = 1024 * 1024;

  @Post("/length")
  String length(HttpRequest<?> request, @Body byte[] body) {
    return "{\"length\":" + BoundedBody.read(request, body, MOST_BYTES).length + "}";
  }

  @Get("/for-administrators")
  @Secured(Role.Names.ADMINISTRATOR)
  String forAdministrators() {
    return "{}";
  }

  @Get("/slow")
  String slow() throws InterruptedException {
    Thread.sleep(2000);
    return "{}";
  }

  @Get("/broken")
  String broken() {
    throw new IllegalStateException("the inside of the server");
  }
}
