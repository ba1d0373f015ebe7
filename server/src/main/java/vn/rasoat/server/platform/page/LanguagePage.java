package vn.rasoat.server.platform.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import vn.rasoat.server.platform.http.RequestLanguage;
import vn.rasoat.text.Language;

/** The language switch of every page. */
@Hidden
@Controller("/language")
@Secured(SecurityRule.IS_ANONYMOUS)
final class LanguagePage {
  @Get("/{code}")
  HttpResponse<?> choose(String code, @QueryValue(defaultValue = "/") String back) {
    return HttpResponse.seeOther(LocalPath.of(back))
        .cookie(RequestLanguage.keep(Language.ofCode(code)));
  }
}
