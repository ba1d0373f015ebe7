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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.http.RequestLanguage;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.server.platform.page.Paging;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Language;

/** The administrator's pages of users. */
@Hidden
@Controller("/admin/users")
@Secured(Role.Names.ADMINISTRATOR)
class UserPages {
  private final Pages pages;
  private final ActorProvider actors;
  private final UserList users;
  private final AreaReader areas;
  private final CreateUser createUser;
  private final AssignAreas assignAreas;
  private final LockUser lockUser;
  private final IssueOneTimePassword issuePassword;

  UserPages(
      Pages pages,
      ActorProvider actors,
      UserList users,
      AreaReader areas,
      CreateUser createUser,
      AssignAreas assignAreas,
      LockUser lockUser,
      IssueOneTimePassword issuePassword) {
    this.pages = pages;
    this.actors = actors;
    this.users = users;
    this.areas = areas;
    this.createUser = createUser;
    this.assignAreas = assignAreas;
    this.lockUser = lockUser;
    this.issuePassword = issuePassword;
  }

  @Get
  HttpResponse<?> list(
      @QueryValue(defaultValue = "") String q, @QueryValue(defaultValue = "1") int page) {
    String href = "/admin/users?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&page=";
    Paging paging = new Paging(page, UserList.PAGE_SIZE, users.count(q), href);
    return pages.show(
        "account/users.jte",
        Map.of("users", users.list(q, paging.offset()), "paging", paging, "words", q));
  }

  @Get("/new")
  HttpResponse<?> newUser() {
    return form(new Form(Map.of()), List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, Object> body) {
    Form form = new Form(body);
    NewUser user =
        new NewUser(
            form.text("userName"), form.text("displayName"), roles(form), form.list("areas"));
    OneTimePassword issued;
    try {
      issued = createUser.withOneTimePassword(actors.current(), user);
    } catch (ProblemException e) {
      if (e.problem().faults().isEmpty()) {
        throw e;
      }
      return form(form, e.problem().faults());
    }
    return show(request, issued.userId(), HttpStatus.OK, List.of(), issued, false);
  }

  @Get("/areas")
  HttpResponse<?> findAreas(
      HttpRequest<?> request, @QueryValue(defaultValue = "") String areaWords) {
    List<String> ticked = request.getParameters().getAll("areas");
    Language language = RequestLanguage.of(request);
    List<AreaChoice> found =
        areas.search(areaWords).stream()
            .filter(unit -> !ticked.contains(unit.code()))
            .map(
                unit -> new AreaChoice(unit.code(), unit.fullName(language), above(unit, language)))
            .toList();
    return pages.show(
        "account/areaChoices.jte",
        Map.of("chosen", areas.list(ticked), "found", found, "words", areaWords));
  }

  @Get("/{id}")
  HttpResponse<?> user(
      HttpRequest<?> request, String id, @QueryValue(defaultValue = "false") boolean saved) {
    return show(request, id, HttpStatus.OK, List.of(), null, saved);
  }

  @Post("/{id}/rights")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> setRights(HttpRequest<?> request, String id, @Body Map<String, Object> body) {
    Form form = new Form(body);
    try {
      assignAreas.run(actors.current(), id, roles(form), form.list("areas"));
    } catch (ProblemException e) {
      if (e.problem().faults().isEmpty()) {
        throw e;
      }
      return show(request, id, HttpStatus.BAD_REQUEST, e.problem().faults(), null, false);
    }
    return done(id);
  }

  @Post("/{id}/lock")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> lock(String id) {
    lockUser.lock(actors.current(), id);
    return done(id);
  }

  @Post("/{id}/unlock")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> unlock(String id) {
    lockUser.unlock(actors.current(), id);
    return done(id);
  }

  @Post("/{id}/one-time-password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> issue(HttpRequest<?> request, String id) {
    OneTimePassword issued = issuePassword.run(actors.current(), id);
    return show(request, id, HttpStatus.OK, List.of(), issued, false);
  }

  private HttpResponse<?> form(Form form, List<FieldFault> faults) {
    return pages.show(
        faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
        "account/user-new.jte",
        Map.of(
            "userName", form.text("userName"),
            "displayName", form.text("displayName"),
            "roles", roles(form),
            "areas", areas.list(form.list("areas")),
            "faults", faults));
  }

  private HttpResponse<?> show(
      HttpRequest<?> request,
      String id,
      HttpStatus status,
      List<FieldFault> faults,
      @Nullable OneTimePassword issued,
      boolean saved) {
    UserView user =
        users
            .find(id, RequestLanguage.of(request))
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    Map<String, Object> values = new HashMap<>();
    values.put("user", user);
    values.put("faults", faults);
    values.put("saved", saved);
    if (issued != null) {
      values.put("issued", issued);
    }
    return pages.show(status, "account/user.jte", values);
  }

  private static HttpResponse<?> done(String id) {
    return HttpResponse.seeOther(URI.create("/admin/users/" + id + "?saved=true"));
  }

  private String above(AreaUnit unit, Language language) {
    return areas.listOnPath(unit.path()).stream()
        .filter(other -> !other.code().equals(unit.code()))
        .map(other -> other.fullName(language))
        .collect(Collectors.joining(", "));
  }

  private static Set<Role> roles(Form form) {
    List<String> names = form.list("roles");
    return Arrays.stream(Role.values())
        .filter(role -> names.contains(role.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
