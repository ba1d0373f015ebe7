package vn.rasoat.server.platform.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** The short address of the API's description for people; its file lies below it. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class SwaggerPage {
  @Get("/swagger")
  HttpResponse<?> open() {
    return HttpResponse.seeOther(URI.create("/swagger-ui/index.html"));
  }
}
