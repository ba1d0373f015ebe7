package vn.rasoat.server.device;

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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.server.account.AccountReader;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.http.RequestLanguage;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.server.platform.page.Paging;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.sync.EnrolPayload;
import vn.rasoat.text.Language;

/** The pages of tablets, for administrators and for communes. */
@Hidden
@Controller("/devices")
@Secured({Role.Names.ADMINISTRATOR, Role.Names.COMMUNE_OFFICIAL, Role.Names.COMMUNE_CHAIR})
class DevicePages {
  private final Pages pages;
  private final ActorProvider actors;
  private final ListTablets tablets;
  private final IssueEnrolCode issueCode;
  private final WithdrawEnrolCode withdrawCode;
  private final RevokeTablet revokeTablet;
  private final AccountReader accounts;
  private final AreaReader areas;
  private final ServerAddress address;

  DevicePages(
      Pages pages,
      ActorProvider actors,
      ListTablets tablets,
      IssueEnrolCode issueCode,
      WithdrawEnrolCode withdrawCode,
      RevokeTablet revokeTablet,
      AccountReader accounts,
      AreaReader areas,
      ServerAddress address) {
    this.pages = pages;
    this.actors = actors;
    this.tablets = tablets;
    this.issueCode = issueCode;
    this.withdrawCode = withdrawCode;
    this.revokeTablet = revokeTablet;
    this.accounts = accounts;
    this.areas = areas;
    this.address = address;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "1") int page) {
    Actor actor = actors.current();
    Paging paging = new Paging(page, ListTablets.PAGE_SIZE, tablets.count(actor), "/devices?page=");
    return pages.show(
        "device/tablets.jte",
        Map.of(
            "tablets", tablets.list(actor, paging.offset(), RequestLanguage.of(request)),
            "codes", tablets.listOpenCodes(actor, RequestLanguage.of(request)),
            "paging", paging));
  }

  @Get("/new")
  HttpResponse<?> newCode(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String area,
      @QueryValue(defaultValue = "") String areaWords) {
    return form(request, area, areaWords, "", List.of());
  }

  @Post("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> issue(HttpRequest<?> request, @Body Map<String, Object> body) {
    Form form = new Form(body);
    IssuedCode issued;
    try {
      issued = issueCode.run(actors.current(), form.text("area"), form.text("userName"));
    } catch (ProblemException e) {
      if (e.problem().faults().isEmpty()) {
        throw e;
      }
      return form(request, form.text("area"), "", form.text("userName"), e.problem().faults());
    }
    Map<String, Object> values = new HashMap<>();
    values.put("issued", issued);
    Optional<String> server = address.of(request);
    server.ifPresent(
        own -> {
          values.put("server", own);
          values.put("local", ServerAddress.isLocal(own));
          values.put("qr", QrCode.of(new EnrolPayload(own, issued.code()).format()));
        });
    return pages.show("device/code.jte", values);
  }

  @Post("/codes/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(String id) {
    withdrawCode.run(actors.current(), id);
    return HttpResponse.seeOther(URI.create("/devices"));
  }

  @Get("/{id}")
  HttpResponse<?> tablet(HttpRequest<?> request, String id) {
    return show(request, id, HttpStatus.OK, "", List.of());
  }

  @Post("/{id}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(HttpRequest<?> request, String id, @Body Map<String, Object> body) {
    String reason = new Form(body).text("reason");
    try {
      revokeTablet.run(actors.current(), id, reason);
    } catch (ProblemException e) {
      if (e.problem().faults().isEmpty()) {
        throw e;
      }
      return show(request, id, HttpStatus.BAD_REQUEST, reason, e.problem().faults());
    }
    return HttpResponse.seeOther(URI.create("/devices/" + id));
  }

  private HttpResponse<?> show(
      HttpRequest<?> request,
      String id,
      HttpStatus status,
      String reason,
      List<FieldFault> faults) {
    TabletView view = tablets.get(actors.current(), id, RequestLanguage.of(request));
    return pages.show(
        status, "device/tablet.jte", Map.of("view", view, "reason", reason, "faults", faults));
  }

  /** Asks for the commune first, unless there is only one to choose; then for whose it will be. */
  private HttpResponse<?> form(
      HttpRequest<?> request,
      String area,
      String areaWords,
      String userName,
      List<FieldFault> faults) {
    Actor actor = actors.current();
    List<AreaUnit> own = tablets.listCommunes(actor);
    Optional<AreaUnit> commune =
        area.isEmpty()
            ? Optional.of(own).filter(all -> all.size() == 1).map(all -> all.get(0))
            : areas.find(area).filter(unit -> unit.level() == AreaLevel.COMMUNE);
    HttpStatus status = faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    if (commune.isEmpty()) {
      List<AreaUnit> found =
          areaWords.isBlank()
              ? own
              : areas.search(areaWords).stream()
                  .filter(unit -> unit.level() == AreaLevel.COMMUNE)
                  .filter(unit -> TabletScope.looksAfter(actor, unit.path()))
                  .toList();
      return pages.show(
          status,
          "device/choose-commune.jte",
          Map.of("found", choices(found, request), "words", areaWords, "faults", faults));
    }
    TabletScope.require(actor, commune.get().path());
    return pages.show(
        status,
        "device/new-code.jte",
        Map.of(
            "commune",
            commune.get(),
            "people",
            accounts.listWorkingIn(commune.get().path()),
            "userName",
            userName,
            "faults",
            faults));
  }

  private List<CommuneChoice> choices(List<AreaUnit> found, HttpRequest<?> request) {
    Language language = RequestLanguage.of(request);
    return found.stream()
        .map(
            unit ->
                new CommuneChoice(
                    unit.code(),
                    unit.fullName(language),
                    areas.listOnPath(unit.path()).stream()
                        .filter(above -> !above.code().equals(unit.code()))
                        .map(above -> above.fullName(language))
                        .collect(Collectors.joining(", "))))
        .toList();
  }
}
