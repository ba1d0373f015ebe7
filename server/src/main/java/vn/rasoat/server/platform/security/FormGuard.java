package vn.rasoat.server.platform.security;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RequestKind;

/**
 * Lets a page change something only if the request comes from one of our forms. Two signs are asked
 * for: the browser does not call it a request from another site, and it carries the form's token.
 * The API is exempt: there only a bearer token changes anything, which a browser never adds itself.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
final class FormGuard implements HttpServerFilter {
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:^|&)_form=([A-Za-z0-9_-]{43})(?:&|$)" // a plain form
              + "|name=\"_form\"\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n([A-Za-z0-9_-]{43})\\r\\n");

  /** The field stands first in each of our forms, so a long upload is not searched to its end. */
  private static final int SEARCHED_BYTES = 4096;

  private final FormTokens tokens;

  FormGuard(FormTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Publisher<MutableHttpResponse<?>> doFilter(
      HttpRequest<?> request, ServerFilterChain chain) {
    if (isSafe(request.getMethod()) || RequestKind.of(request) != RequestKind.PAGE) {
      return chain.proceed(request);
    }
    if (isFromElsewhere(request)) {
      return Mono.error(new ProblemException(ProblemType.FORM_EXPIRED));
    }
    return Mono.fromCompletionStage(findToken(request))
        .flatMapMany(
            token ->
                token.filter(found -> tokens.isOf(request, found)).isPresent()
                    ? chain.proceed(request)
                    : Mono.error(new ProblemException(ProblemType.FORM_EXPIRED)));
  }

  private static boolean isSafe(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
  }

  private static boolean isFromElsewhere(HttpRequest<?> request) {
    return request
        .getHeaders()
        .findFirst("Sec-Fetch-Site")
        .filter(site -> !site.equals("same-origin"))
        .isPresent();
  }

  private static CompletionStage<Optional<String>> findToken(HttpRequest<?> request) {
    Optional<String> header = request.getHeaders().findFirst(FormTokens.HEADER);
    if (header.isPresent() || !(request instanceof ServerHttpRequest<?> received)) {
      return CompletableFuture.completedFuture(header);
    }
    // A copy: the controller still reads the whole body.
    return received
        .byteBody()
        .split(SplitBackpressureMode.FASTEST)
        .buffer()
        .thenApply(
            body -> {
              try (body) {
                byte[] bytes = body.toByteArray();
                int length = Math.min(bytes.length, SEARCHED_BYTES);
                return inForm(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
              }
            });
  }

  private static Optional<String> inForm(String body) {
    Matcher matcher = FIELD.matcher(body);
    if (!matcher.find()) {
      return Optional.empty();
    }
    @Nullable String plain = matcher.group(1);
    return Optional.ofNullable(plain == null ? matcher.group(2) : plain);
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
