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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.server.platform.http.ClientAddress;
import vn.rasoat.server.platform.http.RetryLater;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.server.platform.page.LocalPath;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.PageCookies;
import vn.rasoat.server.platform.security.SignedIn;

/** The way in and out of the pages. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInPages {
  private final Pages pages;
  private final PageCookies cookies;
  private final ClientAddress addresses;
  private final ActorProvider actors;
  private final SignIn signIn;
  private final SignOut signOut;
  private final SetUpFirstAdministrator setUp;

  SignInPages(
      Pages pages,
      PageCookies cookies,
      ClientAddress addresses,
      ActorProvider actors,
      SignIn signIn,
      SignOut signOut,
      SetUpFirstAdministrator setUp) {
    this.pages = pages;
    this.cookies = cookies;
    this.addresses = addresses;
    this.actors = actors;
    this.signIn = signIn;
    this.signOut = signOut;
    this.setUp = setUp;
  }

  @Get("/")
  HttpResponse<?> first() {
    Optional<SignedIn> signedIn = actors.findSignedIn();
    if (signedIn.isPresent()) {
      return HttpResponse.seeOther(URI.create(pages.firstPathFor(signedIn.get())));
    }
    return HttpResponse.seeOther(URI.create(setUp.isWaiting() ? "/setup" : "/sign-in"));
  }

  @Get("/sign-in")
  HttpResponse<?> form(@QueryValue(defaultValue = "/") String next) {
    return form(HttpStatus.OK, LocalPath.of(next), "", null);
  }

  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, @Body Map<String, Object> body) {
    Form form = new Form(body);
    URI next = LocalPath.of(form.text("next"));
    String userName = form.text("userName");
    try {
      String secret = signIn.toPages(userName, form.raw("password"), addresses.of(request));
      return HttpResponse.seeOther(next).cookie(cookies.session(secret));
    } catch (ProblemException e) {
      Problem problem = e.problem();
      if (problem.type().status() != HttpStatus.UNAUTHORIZED.getCode()) {
        throw e;
      }
      return form(HttpStatus.UNAUTHORIZED, next, userName, problem);
    } catch (RetryLater e) {
      return form(HttpStatus.TOO_MANY_REQUESTS, next, userName, e.problem())
          .toMutableResponse()
          .header("Retry-After", String.valueOf(e.afterSeconds()));
    }
  }

  @Post("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> leave(HttpRequest<?> request) {
    cookies.findSession(request).ifPresent(signOut::fromPages);
    return HttpResponse.seeOther(URI.create("/sign-in")).cookie(cookies.noSession());
  }

  private HttpResponse<?> form(
      HttpStatus status, URI next, String userName, @Nullable Problem problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("next", next.toString());
    values.put("userName", userName);
    if (problem != null) {
      values.put("problem", problem);
    }
    return pages.show(status, "account/sign-in.jte", values);
  }
}
