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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.server.platform.http.ClientAddress;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.PageCookies;
import vn.rasoat.server.platform.security.SignedIn;

/** Where anyone signed in changes their password. */
@Hidden
@Controller("/account/password")
@Secured(SecurityRule.IS_AUTHENTICATED)
class PasswordPages {
  private final Pages pages;
  private final PageCookies cookies;
  private final ClientAddress addresses;
  private final ActorProvider actors;
  private final ChangePassword changePassword;

  PasswordPages(
      Pages pages,
      PageCookies cookies,
      ClientAddress addresses,
      ActorProvider actors,
      ChangePassword changePassword) {
    this.pages = pages;
    this.cookies = cookies;
    this.addresses = addresses;
    this.actors = actors;
    this.changePassword = changePassword;
  }

  @Get
  HttpResponse<?> form(@QueryValue(defaultValue = "false") boolean changed) {
    return form(HttpStatus.OK, changed, List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, @Body Map<String, Object> body) {
    Form form = new Form(body);
    String wanted = form.raw("newPassword");
    if (!wanted.equals(form.raw("repeatedPassword"))) {
      return form(HttpStatus.BAD_REQUEST, false, List.of(notRepeated()));
    }
    boolean first = actors.findSignedIn().filter(SignedIn::mustChangePassword).isPresent();
    String secret;
    try {
      secret =
          changePassword.onPages(
              actors.current(), form.raw("currentPassword"), wanted, addresses.of(request));
    } catch (ProblemException e) {
      if (e.problem().faults().isEmpty()) {
        throw e;
      }
      return form(HttpStatus.BAD_REQUEST, false, e.problem().faults());
    }
    URI next = URI.create(first ? "/" : "/account/password?changed=true");
    return HttpResponse.seeOther(next).cookie(cookies.session(secret));
  }

  static FieldFault notRepeated() {
    return UserRules.fault(
        "repeatedPassword",
        "Hai lần nhập mật khẩu mới không giống nhau.",
        "The two entries of the new password differ.");
  }

  private HttpResponse<?> form(HttpStatus status, boolean changed, List<FieldFault> faults) {
    boolean oneTime = actors.findSignedIn().filter(SignedIn::mustChangePassword).isPresent();
    return pages.show(
        status,
        "account/password.jte",
        Map.of("oneTime", oneTime, "changed", changed, "faults", faults));
  }
}
