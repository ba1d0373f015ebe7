package vn.rasoat.server.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.server.platform.http.RequestLanguage;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.FormTokens;
import vn.rasoat.server.platform.security.PageCookies;
import vn.rasoat.server.platform.security.Secrets;
import vn.rasoat.server.platform.security.SignedIn;
import vn.rasoat.text.Language;

/**
 * Answers with pages. A page is written whole before the first byte goes out, so that a fault in a
 * template becomes an error page and never half a page.
 */
@Singleton
public class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final FormTokens tokens;
  private final PageCookies cookies;
  private final List<RailEntry> entries;
  private final List<FrameNote> notes;
  private final Optional<SearchTarget> search;

  Pages(
      FormTokens tokens,
      PageCookies cookies,
      List<RailEntry> entries,
      List<FrameNote> notes,
      Optional<SearchTarget> search) {
    this.tokens = tokens;
    this.cookies = cookies;
    this.entries = entries.stream().sorted(Comparator.comparingInt(RailEntry::order)).toList();
    this.notes = notes.stream().sorted(Comparator.comparingInt(FrameNote::order)).toList();
    this.search = search;
  }

  /**
   * A page.
   *
   * @param template file below {@code src/main/jte}, such as {@code account/users.jte}; its first
   *     parameter is {@code PageFrame frame}
   * @param values of the other parameters, by name
   */
  public MutableHttpResponse<String> show(String template, Map<String, Object> values) {
    return show(HttpStatus.OK, template, values);
  }

  /** A page with another status, such as a form that comes back with its faults. */
  public MutableHttpResponse<String> show(
      HttpStatus status, String template, Map<String, Object> values) {
    HttpRequest<?> request =
        ServerRequestContext.currentRequest()
            .orElseThrow(() -> new IllegalStateException("a page outside a request"));
    return show(request, status, template, values, true);
  }

  /** A page of a problem: it asks no feature for its notes, since a feature may be what failed. */
  public MutableHttpResponse<String> showProblem(
      HttpRequest<?> request, HttpStatus status, String template, Map<String, Object> values) {
    return show(request, status, template, values, false);
  }

  private MutableHttpResponse<String> show(
      HttpRequest<?> request,
      HttpStatus status,
      String template,
      Map<String, Object> values,
      boolean withNotes) {
    Optional<String> known = cookies.findSession(request).or(() -> cookies.findVisitor(request));
    String secret = known.orElseGet(Secrets::newToken);
    Map<String, Object> parameters = new HashMap<>(values);
    parameters.put("frame", frame(request, tokens.of(secret), withNotes));
    StringOutput output = new StringOutput();
    templates.render(template, parameters, output);
    MutableHttpResponse<String> response =
        HttpResponse.<String>status(status)
            .body(output.toString())
            .contentType(MediaType.TEXT_HTML_TYPE)
            .characterEncoding(StandardCharsets.UTF_8);
    if (known.isEmpty()) {
      response.cookie(cookies.visitor(secret));
    }
    return response;
  }

  private PageFrame frame(HttpRequest<?> request, String token, boolean withNotes) {
    Optional<SignedIn> signedIn = ActorProvider.of(request);
    // Whoever must first choose a password is shown no way to anywhere else.
    Optional<SignedIn> free = signedIn.filter(found -> !found.mustChangePassword());
    Language language = RequestLanguage.of(request);
    URI shown = shown(request);
    return new PageFrame(
        language,
        shown.getPath(),
        Optional.ofNullable(shown.getRawQuery()).orElse(""),
        signedIn.orElse(null),
        token,
        free.map(found -> rail(found, RailEntry.Section.PROCEDURE)).orElse(List.of()),
        free.map(found -> rail(found, RailEntry.Section.ADMINISTRATION)).orElse(List.of()),
        free.filter(found -> withNotes).map(found -> notes(found, language)).orElse(List.of()),
        free.flatMap(this::searchPath).orElse(null));
  }

  /** The address one can come back to; what answers a form has none, so the form's page it is. */
  private static URI shown(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
      return request.getUri();
    }
    String path = request.getHeaders().findFirst(HttpHeaders.REFERER).orElse("/");
    return LocalPath.of(path.replaceFirst("^https?://[^/]*", ""));
  }

  private List<RailEntry> rail(SignedIn signedIn, RailEntry.Section section) {
    return entries.stream()
        .filter(entry -> entry.section() == section && entry.isFor(signedIn.actor()))
        .toList();
  }

  private List<String> notes(SignedIn signedIn, Language language) {
    return notes.stream()
        .map(note -> note.text(signedIn.actor(), language))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> searchPath(SignedIn signedIn) {
    return search
        .filter(target -> signedIn.actor().roles().stream().anyMatch(target.roles()::contains))
        .map(SearchTarget::path);
  }

  /** Where signing in leads: what waits for the role, or else the first page one may open. */
  public String firstPathFor(SignedIn signedIn) {
    Actor actor = signedIn.actor();
    return entries.stream()
        .filter(entry -> entry.isFor(actor))
        .min(
            Comparator.comparing((RailEntry entry) -> !entry.isFirstFor(actor))
                .thenComparing(RailEntry::section)
                .thenComparing(RailEntry::order))
        .map(RailEntry::path)
        .orElse("/account/password");
  }
}
