package vn.rasoat.server.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;

/** Answers the problems that use cases name themselves. */
@Singleton
final class ProblemExceptionHandler implements ExceptionHandler<ProblemException, HttpResponse<?>> {
  static final long BUSY_SECONDS = 5;

  private final ProblemAnswers answers;

  ProblemExceptionHandler(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public HttpResponse<?> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, ProblemException exception) {
    Problem problem = exception.problem();
    return problem.type().status() == 503
        ? answers.answer(request, problem, BUSY_SECONDS)
        : answers.answer(request, problem);
  }
}
