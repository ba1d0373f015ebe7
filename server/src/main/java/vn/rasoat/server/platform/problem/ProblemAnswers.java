package vn.rasoat.server.platform.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RequestKind;
import vn.rasoat.server.platform.http.RequestLanguage;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.text.Language;

/** Turns a problem into an answer: RFC 9457 JSON for programs, a page or part of one for people. */
@Singleton
public class ProblemAnswers {
  private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

  private final Pages pages;

  ProblemAnswers(Pages pages) {
    this.pages = pages;
  }

  /** The answer to a request that met a problem. */
  public MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
    HttpStatus status = HttpStatus.valueOf(problem.type().status());
    if (RequestKind.of(request) != RequestKind.PAGE) {
      return json(request, problem, status);
    }
    boolean partOfPage = request.getHeaders().contains("HX-Request");
    if (problem.type() == ProblemType.NOT_SIGNED_IN) {
      return toSignIn(request, partOfPage);
    }
    String template = partOfPage ? "problem/notice.jte" : "problem/page.jte";
    return pages.showProblem(request, status, template, Map.of("problem", problem));
  }

  /** The same with the time to wait before trying again. */
  public MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem, long afterSeconds) {
    return answer(request, problem).header(HttpHeaders.RETRY_AFTER, String.valueOf(afterSeconds));
  }

  private static MutableHttpResponse<?> json(
      HttpRequest<?> request, Problem problem, HttpStatus status) {
    Language language = RequestLanguage.of(request);
    ProblemType type = problem.type();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "urn:rasoat:problem:" + type.code());
    json.put("title", type.title().in(language));
    json.put("status", type.status());
    json.put("detail", problem.detail().in(language));
    json.put("code", type.code());
    json.put("titleVi", type.title().vi());
    json.put("titleEn", type.title().en());
    json.put("nextStepVi", type.nextStep().vi());
    json.put("nextStepEn", type.nextStep().en());
    var faults = json.putArray("faults");
    for (FieldFault fault : problem.faults()) {
      faults
          .addObject()
          .put("path", fault.path())
          .put("vi", fault.message().vi())
          .put("en", fault.message().en());
    }
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(status)
            .body(json.toString().getBytes(StandardCharsets.UTF_8))
            .contentType(PROBLEM_JSON);
    if (type.status() == HttpStatus.UNAUTHORIZED.getCode()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response;
  }

  private static MutableHttpResponse<?> toSignIn(HttpRequest<?> request, boolean partOfPage) {
    String here = request.getUri().toString();
    boolean comeBack = !partOfPage && request.getMethodName().equals("GET") && !here.equals("/");
    String signIn =
        comeBack ? "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8) : "/sign-in";
    // htmx follows a plain redirect into the part it loads; this header moves the whole page.
    return partOfPage
        ? HttpResponse.unauthorized().header("HX-Redirect", signIn)
        : HttpResponse.seeOther(URI.create(signIn));
  }
}
