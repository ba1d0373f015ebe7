package vn.rasoat.server.round;

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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.Stage;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.Role;

/** The pages of rounds: open one, enter population totals, close a stage. */
@Hidden
@Controller("/rounds")
@Secured({
  Role.Names.ADMINISTRATOR,
  Role.Names.PROVINCE_STAFF,
  Role.Names.DISTRICT_STAFF,
  Role.Names.COMMUNE_CHAIR
})
class RoundPages {
  private final Pages pages;
  private final ActorProvider actors;
  private final RoundReader rounds;
  private final ShowRound showRound;
  private final OpenRound openRound;
  private final EnterPopulation enterPopulation;
  private final CloseStage closeStage;
  private final EditionCatalogue editions;

  RoundPages(
      Pages pages,
      ActorProvider actors,
      RoundReader rounds,
      ShowRound showRound,
      OpenRound openRound,
      EnterPopulation enterPopulation,
      CloseStage closeStage,
      EditionCatalogue editions) {
    this.pages = pages;
    this.actors = actors;
    this.rounds = rounds;
    this.showRound = showRound;
    this.openRound = openRound;
    this.enterPopulation = enterPopulation;
    this.closeStage = closeStage;
    this.editions = editions;
  }

  @Get
  HttpResponse<?> list() {
    return list(HttpStatus.OK, new Form(Map.of()), List.of());
  }

  @Post
  @Secured(Role.Names.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(@Body Map<String, Object> body) {
    Form form = new Form(body);
    try {
      NewRound wanted = NewRound.read(form);
      Round round =
          openRound.open(
              actors.current(),
              wanted.kind(),
              wanted.year(),
              wanted.month(),
              wanted.editionId(),
              wanted.firstDay());
      return HttpResponse.seeOther(URI.create("/rounds/" + round.id()));
    } catch (ProblemException e) {
      return list(HttpStatus.valueOf(e.problem().type().status()), form, faults(e));
    }
  }

  private HttpResponse<?> list(HttpStatus status, Form form, List<FieldFault> faults) {
    Map<String, Object> values = new HashMap<>();
    values.put("rounds", rounds.list());
    values.put("mayOpen", actors.current().isAny(Role.ADMINISTRATOR));
    values.put("kinds", ReviewKind.values());
    values.put("editions", editions.list());
    values.put("form", form);
    values.put("faults", faults);
    return pages.show(status, "round/rounds.jte", values);
  }

  @Get("/{id}")
  HttpResponse<?> round(
      String id,
      @QueryValue(defaultValue = "") String area,
      @QueryValue(defaultValue = "false") boolean saved) {
    RoundArea shown = showRound.show(actors.current(), id, area.strip());
    return pages.show(
        "round/round.jte", Map.of("shown", shown, "faults", List.of(), "saved", saved));
  }

  @Post("/{id}/population")
  @Secured(Role.Names.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enterPopulation(
      String id, @QueryValue String area, @Body Map<String, Object> body) {
    Actor actor = actors.current();
    RoundArea shown = showRound.show(actor, id, area);
    TypedTotals typed = TypedTotals.read(shown, new Form(body));
    List<FieldFault> faults = typed.faults();
    if (faults.isEmpty()) {
      try {
        enterPopulation.enter(actor, id, typed.totals());
        return HttpResponse.seeOther(URI.create(address(id, area) + "&saved=true"));
      } catch (ProblemException e) {
        faults = faults(e);
      }
    }
    return pages.show(
        HttpStatus.BAD_REQUEST,
        "round/round.jte",
        Map.of("shown", typed.shown(), "faults", faults, "saved", false));
  }

  @Get("/{id}/close")
  HttpResponse<?> askToClose(String id, @QueryValue String area, @QueryValue String stage) {
    Stage asked = stage(stage);
    RoundArea shown = showRound.showToClose(actors.current(), id, area.strip(), asked);
    return pages.show("round/close.jte", Map.of("shown", shown, "stage", asked));
  }

  @Post("/{id}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(
      String id,
      @QueryValue String area,
      @QueryValue String stage,
      @Body Map<String, Object> body) {
    closeStage.close(actors.current(), id, area, stage(stage));
    return HttpResponse.seeOther(URI.create(address(id, area) + "&saved=true"));
  }

  private static Stage stage(String code) {
    Stage stage = Stage.ofCode(code);
    if (stage == null) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return stage;
  }

  private static String address(String roundId, String areaCode) {
    return "/rounds/" + roundId + "?area=" + areaCode;
  }

  /** The fields at fault, or the problem itself where it names none. */
  private static List<FieldFault> faults(ProblemException e) {
    Problem problem = e.problem();
    return problem.faults().isEmpty()
        ? List.of(new FieldFault("", problem.detail()))
        : problem.faults();
  }
}
