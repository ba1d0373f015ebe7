package vn.rasoat.server.area;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.SearchText;

/** The pages of areas: the tree, the villages of a commune, the import of a list. */
@Hidden
@Controller("/admin/areas")
@Secured({Role.Names.ADMINISTRATOR, Role.Names.COMMUNE_OFFICIAL})
class AreaPages {
  private final Pages pages;
  private final ActorProvider actors;
  private final AreaReader areas;
  private final KeepVillages villages;
  private final ImportAreas importAreas;

  AreaPages(
      Pages pages,
      ActorProvider actors,
      AreaReader areas,
      KeepVillages villages,
      ImportAreas importAreas) {
    this.pages = pages;
    this.actors = actors;
    this.areas = areas;
    this.villages = villages;
    this.importAreas = importAreas;
  }

  @Get
  HttpResponse<?> list(@QueryValue(defaultValue = "") String q) {
    Actor actor = actors.current();
    List<AreaUnit> found = q.isBlank() ? entry(actor) : search(actor, q);
    return pages.show(
        "area/areas.jte",
        Map.of("areas", found, "words", q, "mayImport", actor.isAny(Role.ADMINISTRATOR)));
  }

  /** The whole country for an administrator; one's own communes and villages for an official. */
  private List<AreaUnit> search(Actor actor, String words) {
    if (actor.isAny(Role.ADMINISTRATOR)) {
      return areas.search(words);
    }
    String folded = SearchText.fold(words);
    return actor.scope().paths().stream()
        .flatMap(
            path ->
                Stream.of(AreaLevel.COMMUNE, AreaLevel.VILLAGE)
                    .flatMap(level -> areas.listBelow(path, level).stream()))
        .filter(unit -> unit.nameFolded().contains(folded) || unit.code().equals(words.strip()))
        .toList();
  }

  private static boolean mayRead(Actor actor, AreaUnit area) {
    return actor.isAny(Role.ADMINISTRATOR) || actor.scope().covers(area.path());
  }

  /** Where the tree is entered: at the top, or at one's own areas. */
  private List<AreaUnit> entry(Actor actor) {
    if (actor.isAny(Role.ADMINISTRATOR)) {
      return areas.listProvinces();
    }
    return areas.list(actor.scope().paths().stream().map(path -> AreaScope.codeOf(path)).toList());
  }

  @Get("/import")
  @Secured(Role.Names.ADMINISTRATOR)
  HttpResponse<?> importForm() {
    return pages.show("area/import.jte", Map.of());
  }

  @Post("/import")
  @Secured(Role.Names.ADMINISTRATOR)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> importList(@Part("file") byte[] file) {
    ImportAreas.Result result =
        importAreas.run(
            actors.current(),
            new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8));
    HttpStatus status =
        result instanceof ImportAreas.Result.Imported ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    return pages.show(status, "area/import.jte", Map.of("result", result));
  }

  @Get("/{code}")
  HttpResponse<?> area(String code, @QueryValue(defaultValue = "false") boolean saved) {
    AreaUnit area = areas.find(code).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    return show(HttpStatus.OK, area, null, List.of(), saved);
  }

  @Post("/{code}/villages")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> addVillage(String code, @Body Map<String, Object> body) {
    String name = new Form(body).text("name");
    try {
      villages.add(actors.current(), code, name);
    } catch (ProblemException e) {
      return again(e, code, name);
    }
    return HttpResponse.seeOther(URI.create("/admin/areas/" + code + "?saved=true"));
  }

  @Post("/{code}/name")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rename(String code, @Body Map<String, Object> body) {
    String name = new Form(body).text("name");
    try {
      villages.rename(actors.current(), code, name);
    } catch (ProblemException e) {
      return again(e, code, name);
    }
    return HttpResponse.seeOther(URI.create("/admin/areas/" + code + "?saved=true"));
  }

  private HttpResponse<?> again(ProblemException problem, String code, String name) {
    List<FieldFault> faults = problem.problem().faults();
    if (faults.isEmpty()) {
      throw problem;
    }
    return show(HttpStatus.BAD_REQUEST, areas.get(code), name, faults, false);
  }

  private HttpResponse<?> show(
      HttpStatus status,
      AreaUnit area,
      @Nullable String typedName,
      List<FieldFault> faults,
      boolean saved) {
    Actor actor = actors.current();
    if (!mayRead(actor, area)) {
      actor.scope().require(area.path());
    }
    boolean village = area.code().length() > 5;
    Map<String, Object> values = new HashMap<>();
    values.put("area", area);
    values.put(
        "above",
        areas.listOnPath(area.path()).stream()
            .filter(unit -> !unit.equals(area) && mayRead(actor, unit))
            .toList());
    values.put("below", areas.listChildren(area.code()));
    values.put("mayChange", KeepVillages.mayChange(actor, area.path()));
    values.put("name", typedName != null ? typedName : village ? area.name() : "");
    values.put("faults", faults);
    values.put("saved", saved);
    return pages.show(status, "area/area.jte", values);
  }
}
