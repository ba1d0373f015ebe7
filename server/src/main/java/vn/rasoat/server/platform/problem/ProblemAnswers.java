package vn.rasoat.server.platform.problem;

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
import vn.rasoat.json.JsonText;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RequestKind;
import vn.rasoat.server.platform.http.RequestLanguage;
import vn.rasoat.server.platform.page.Pages;
import vn.rasoat.text.Language;

/** Turns a problem into an answer: RFC 9457 JSON for programs, a page or part of one for people. */
@Singleton
public class ProblemAnswers {
  private static final MediaType PROBLEM_JSON = MediaType.of(ProblemJson.MEDIA_TYPE);

  private final Pages pages;

  ProblemAnswers(Pages pages) {
    this.pages = pages;
  }

  /** The answer to a request that met a problem. */
  public MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
    if (RequestKind.of(request) != RequestKind.PAGE) {
      return json(request, problem);
    }
    HttpStatus status = HttpStatus.valueOf(problem.type().status());
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

  private static MutableHttpResponse<?> json(HttpRequest<?> request, Problem problem) {
    Language language = RequestLanguage.of(request);
    String json = JsonText.of(out -> ProblemJson.write(out, problem, language));
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>ok()
            // Some statuses of uploads have no name in the framework.
            .status(problem.type().status(), problem.type().code())
            .body(json.getBytes(StandardCharsets.UTF_8))
            .contentType(PROBLEM_JSON);
    if (problem.type().status() == HttpStatus.UNAUTHORIZED.getCode()) {
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
