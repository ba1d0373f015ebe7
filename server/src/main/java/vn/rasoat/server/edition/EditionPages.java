package vn.rasoat.server.edition;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.page.Pages;

/** What the editions say, with article, source and how sure it is: for all who are signed in. */
@Hidden
@Controller("/editions")
@Secured(SecurityRule.IS_AUTHENTICATED)
class EditionPages {
  private final Pages pages;
  private final EditionCatalogue editions;

  EditionPages(Pages pages, EditionCatalogue editions) {
    this.pages = pages;
    this.editions = editions;
  }

  @Get
  HttpResponse<?> list() {
    return pages.show(
        "edition/editions.jte",
        Map.of("editions", editions.list().stream().map(EditionView::of).toList()));
  }

  @Get("/{id}")
  HttpResponse<?> edition(String id) {
    Edition edition =
        editions.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    List<StatedNumber> numbers = StatedNumber.ofStandard(edition);
    return pages.show(
        "edition/edition.jte", Map.of("view", EditionView.of(edition), "numbers", numbers));
  }
}
