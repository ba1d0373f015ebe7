package vn.rasoat.server.platform.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

/** The actor of the request that is being answered; controllers hand it to use cases. */
@Singleton
public class ActorProvider {
  /**
   * The actor.
   *
   * @throws ProblemException of type NOT_SIGNED_IN if nobody is signed in
   */
  public Actor current() {
    return findSignedIn()
        .map(SignedIn::actor)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN));
  }

  /** The signed-in user of the current request, if any. */
  public Optional<SignedIn> findSignedIn() {
    return ServerRequestContext.currentRequest().flatMap(ActorProvider::of);
  }

  /** The signed-in user of a request, if any. */
  public static Optional<SignedIn> of(HttpRequest<?> request) {
    return request.getUserPrincipal(ActorAuthentication.class).map(ActorAuthentication::signedIn);
  }
}
