package vn.rasoat.server.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.ClientAddress;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.server.platform.page.Pages;

/** Where the operator of a new server makes the first administrator; afterwards it is not there. */
@Hidden
@Controller("/setup")
@Secured(SecurityRule.IS_ANONYMOUS)
class SetUpPages {
  private final Pages pages;
  private final ClientAddress addresses;
  private final SetUpFirstAdministrator setUp;

  SetUpPages(Pages pages, ClientAddress addresses, SetUpFirstAdministrator setUp) {
    this.pages = pages;
    this.addresses = addresses;
    this.setUp = setUp;
  }

  @Get
  HttpResponse<?> form() {
    if (!setUp.isWaiting()) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return form(HttpStatus.OK, new Form(Map.of()), List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> make(HttpRequest<?> request, @Body Map<String, Object> body) {
    Form form = new Form(body);
    String password = form.raw("newPassword");
    if (!password.equals(form.raw("repeatedPassword"))) {
      return form(HttpStatus.BAD_REQUEST, form, List.of(PasswordPages.notRepeated()));
    }
    try {
      setUp.run(
          form.text("code"),
          form.text("userName"),
          form.text("displayName"),
          password,
          addresses.of(request));
    } catch (ProblemException e) {
      if (e.problem().faults().isEmpty()) {
        throw e;
      }
      return form(HttpStatus.BAD_REQUEST, form, e.problem().faults());
    }
    return HttpResponse.seeOther(URI.create("/sign-in"));
  }

  private HttpResponse<?> form(HttpStatus status, Form form, List<FieldFault> faults) {
    return pages.show(
        status,
        "account/setup.jte",
        Map.of(
            "userName", form.text("userName"),
            "displayName", form.text("displayName"),
            "faults", faults));
  }
}
