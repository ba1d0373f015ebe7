package vn.rasoat.server.platform.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;

/** Answers what the rules of an endpoint refuse: nobody signed in, or not with such a role. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class NotAllowedHandler
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
  private final ProblemAnswers answers;

  NotAllowedHandler(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public MutableHttpResponse<?> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, AuthorizationException exception) {
    return answers.answer(
        request,
        Problem.of(
            exception.isForbidden() ? ProblemType.NOT_PERMITTED : ProblemType.NOT_SIGNED_IN));
  }
}
