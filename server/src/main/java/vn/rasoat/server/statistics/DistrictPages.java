package vn.rasoat.server.statistics;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;

/** The page of an area: poor and near-poor households below it, and the deprivation table. */
@Hidden
@Controller(DistrictPages.PATH)
@Secured({
  Role.Names.COMMUNE_OFFICIAL,
  Role.Names.COMMUNE_CHAIR,
  Role.Names.DISTRICT_STAFF,
  Role.Names.PROVINCE_STAFF,
  Role.Names.ADMINISTRATOR
})
final class DistrictPages {
  static final String PATH = "/district";

  private final StatisticsReader statistics;
  private final AreaReader areas;
  private final RoundReader rounds;
  private final ActorProvider actors;
  private final Pages pages;

  DistrictPages(
      StatisticsReader statistics,
      AreaReader areas,
      RoundReader rounds,
      ActorProvider actors,
      Pages pages) {
    this.statistics = statistics;
    this.areas = areas;
    this.rounds = rounds;
    this.actors = actors;
    this.pages = pages;
  }

  /** The way in: one's first area. */
  @Get
  HttpResponse<?> own() {
    List<String> paths = actors.current().scope().paths();
    if (paths.isEmpty()) {
      return pages.show("statistics/without.jte", Map.of("reason", "no-area"));
    }
    return HttpResponse.seeOther(URI.create(PATH + "/" + code(paths.get(0))));
  }

  @Get("/{area}")
  HttpResponse<?> show(HttpRequest<?> request, @PathVariable String area) {
    Actor actor = actors.current();
    List<Integer> years = years();
    if (years.isEmpty()) {
      return pages.show("statistics/without.jte", Map.of("reason", "no-round"));
    }
    int year = parameter(request, "year").map(DistrictPages::number).orElse(years.get(0));
    HouseholdClass householdClass =
        parameter(request, "class")
            .map(text -> known(HouseholdClass.ofCode(text)))
            .orElse(HouseholdClass.POOR);
    CountedStage stage =
        parameter(request, "stage")
            .map(text -> known(CountedStage.ofCode(text)))
            .orElseGet(() -> latest(actor, area, year));
    OverallTable overall = statistics.overall(actor, area, year, stage);
    DeprivationTable deprivation = statistics.deprivation(actor, area, year, stage, householdClass);
    List<AreaUnit> trail =
        areas.listOnPath(overall.total().area().path()).stream()
            .filter(unit -> actor.scope().covers(unit.path()))
            .toList();
    boolean byRate = parameter(request, "sort").filter("rate"::equals).isPresent();
    return pages.show(
        "statistics/district.jte",
        Map.of("view", new DistrictView(trail, years, overall, deprivation, byRate)));
  }

  /** The result that counts most by now: final if closed, else preliminary if closed. */
  private CountedStage latest(Actor actor, String area, int year) {
    for (CountedStage stage : List.of(CountedStage.FINAL, CountedStage.PRELIMINARY)) {
      if (statistics.overall(actor, area, year, stage).closed()) {
        return stage;
      }
    }
    return CountedStage.CURRENT;
  }

  private List<Integer> years() {
    return rounds.list().stream()
        .filter(round -> round.kind() == ReviewKind.PERIODIC)
        .map(Round::year)
        .toList();
  }

  private static Optional<String> parameter(HttpRequest<?> request, String name) {
    return Optional.ofNullable(request.getParameters().get(name)).filter(text -> !text.isBlank());
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST);
    }
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new ProblemException(ProblemType.BAD_REQUEST);
    }
    return value;
  }

  private static String code(String path) {
    return AreaScope.codeOf(path);
  }
}
