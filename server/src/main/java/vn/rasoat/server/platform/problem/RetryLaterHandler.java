package vn.rasoat.server.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import vn.rasoat.server.platform.http.RetryLater;

/** Answers refusals that hold only for a while. */
@Singleton
final class RetryLaterHandler implements ExceptionHandler<RetryLater, HttpResponse<?>> {
  private final ProblemAnswers answers;

  RetryLaterHandler(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public HttpResponse<?> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, RetryLater exception) {
    return answers.answer(request, exception.problem(), exception.afterSeconds());
  }
}
