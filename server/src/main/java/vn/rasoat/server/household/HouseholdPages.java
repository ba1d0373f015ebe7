package vn.rasoat.server.household;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.inbox.DecideHeld;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.sync.Receipt;

/** The pages of households: the list, the file of one, and the decision over a held sheet. */
@Hidden
@Controller("/households")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class HouseholdPages {
  /** What a page can say of the deed that led to it. */
  private static final Set<String> DONE = Set.of("accepted", "dropped", "conflict");

  private final ListHouseholds lists;
  private final ShowHousehold files;
  private final ShowHeld held;
  private final DecideHeld decisions;
  private final ActorProvider actors;
  private final Pages pages;

  HouseholdPages(
      ListHouseholds lists,
      ShowHousehold files,
      ShowHeld held,
      DecideHeld decisions,
      ActorProvider actors,
      Pages pages) {
    this.lists = lists;
    this.files = files;
    this.held = held;
    this.decisions = decisions;
    this.actors = actors;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request) {
    HouseholdList list = lists.list(actors.current(), filter(request));
    return pages.show("household/list.jte", Map.of("list", list, "done", done(request)));
  }

  @Get("/{householdId}")
  HttpResponse<?> show(HttpRequest<?> request, @PathVariable String householdId) {
    HouseholdFilter filter = filter(request);
    @Nullable String revision = request.getParameters().get("revision");
    HouseholdFile file = files.show(actors.current(), householdId, filter.round(), revision);
    return pages.show(
        "household/file.jte", Map.of("file", file, "filter", filter, "done", done(request)));
  }

  /** Asks once more before a held sheet is decided over, and shows what it holds. */
  @Get("/held/{recordId}/{revisionId}")
  HttpResponse<?> ask(
      HttpRequest<?> request, @PathVariable String recordId, @PathVariable String revisionId) {
    HouseholdFilter filter = filter(request);
    HeldFile file = held.show(actors.current(), recordId, revisionId);
    return pages.show("household/held.jte", Map.of("file", file, "filter", filter));
  }

  @Post("/held/{recordId}/{revisionId}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(
      HttpRequest<?> request,
      @PathVariable String recordId,
      @PathVariable String revisionId,
      @Body Map<String, Object> form) {
    HouseholdFilter filter = filter(request);
    return switch (String.valueOf(form.get("decision"))) {
      case "accept" -> {
        Receipt receipt = decisions.accept(actors.current(), recordId, revisionId);
        yield toList(filter, receipt instanceof Receipt.Conflict ? "conflict" : "accepted");
      }
      case "drop" -> {
        decisions.drop(actors.current(), recordId, revisionId);
        yield toList(filter, "dropped");
      }
      default -> throw new ProblemException(ProblemType.BAD_REQUEST);
    };
  }

  private static HttpResponse<?> toList(HouseholdFilter filter, String done) {
    String path = filter.listPath();
    return HttpResponse.seeOther(
        URI.create(path + (path.contains("?") ? "&" : "?") + "done=" + done));
  }

  private static HouseholdFilter filter(HttpRequest<?> request) {
    return HouseholdFilter.read(name -> request.getParameters().get(name));
  }

  private static String done(HttpRequest<?> request) {
    @Nullable String done = request.getParameters().get("done");
    return done != null && DONE.contains(done) ? done : "";
  }
}
