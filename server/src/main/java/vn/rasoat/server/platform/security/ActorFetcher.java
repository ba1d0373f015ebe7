package vn.rasoat.server.platform.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.rasoat.server.platform.http.RequestKind;

/**
 * Finds out who is asking: by a bearer token, which tablets and other programs send, or by the
 * cookie of a page session. A cookie opens the API only for reading: what changes something there
 * needs a bearer token, which no other site can make a browser send.
 */
@Singleton
final class ActorFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private static final String BEARER = "Bearer ";

  private final ActorSource actors;
  private final AccessTokens tokens;
  private final PageCookies cookies;
  private final ExecutorService blocking;

  ActorFetcher(
      ActorSource actors,
      AccessTokens tokens,
      PageCookies cookies,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.actors = actors;
    this.tokens = tokens;
    this.cookies = cookies;
    this.blocking = blocking;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<String> bearer = bearer(request);
    Optional<String> session = bearer.isPresent() ? Optional.empty() : session(request);
    if (bearer.isEmpty() && session.isEmpty()) {
      return Mono.empty();
    }
    // The look-up asks the database and must not hold up the thread that serves all connections.
    return Mono.fromCallable(
            () ->
                bearer
                    .flatMap(tokens::read)
                    .flatMap(actors::findByAccessToken)
                    .or(() -> session.flatMap(actors::findByPageSession)))
        .subscribeOn(Schedulers.fromExecutorService(blocking))
        .flatMap(found -> Mono.justOrEmpty(found.map(ActorAuthentication::new)));
  }

  private static Optional<String> bearer(HttpRequest<?> request) {
    return request
        .getHeaders()
        .findFirst(HttpHeaders.AUTHORIZATION)
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  private Optional<String> session(HttpRequest<?> request) {
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (RequestKind.of(request) == RequestKind.ASSET
        || (RequestKind.of(request) == RequestKind.API && !reads)) {
      return Optional.empty();
    }
    return cookies.findSession(request);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
