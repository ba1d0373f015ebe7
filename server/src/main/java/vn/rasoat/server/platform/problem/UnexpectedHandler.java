package vn.rasoat.server.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.Secrets;
import vn.rasoat.text.Wording;

/**
 * Answers everything that nobody foresaw, with an id under which the log tells the whole of it; the
 * answer itself tells nothing of the inside. A database that has no turn to give is "busy" instead.
 */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

  /** PostgreSQL: serialization failure, deadlock, lock not available, too many connections. */
  private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "53300");

  private static final int SQLITE_BUSY = 5;

  private final ProblemAnswers answers;

  UnexpectedHandler(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public HttpResponse<?> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, Throwable exception) {
    if (isPassing(exception)) {
      LOG.warn("{} {} found the database busy", request.getMethodName(), request.getPath());
      return answers.answer(
          request, Problem.of(ProblemType.BUSY), ProblemExceptionHandler.BUSY_SECONDS);
    }
    String id = Secrets.newTypedCode();
    LOG.error(
        "{} {} failed, fault id {}", request.getMethodName(), request.getPath(), id, exception);
    return answers.answer(
        request,
        Problem.of(
            ProblemType.UNEXPECTED,
            new Wording(
                "Máy chủ gặp lỗi ngoài dự kiến, mã lỗi " + id + ".",
                "The server met an unexpected fault, fault id " + id + ".")));
  }

  private static boolean isPassing(Throwable exception) {
    for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException) {
        return true;
      }
      if (cause instanceof SQLException sql
          && (PASSING_STATES.contains(String.valueOf(sql.getSQLState()))
              || (sql instanceof org.sqlite.SQLiteException
                  && (sql.getErrorCode() & 0xFF) == SQLITE_BUSY))) {
        return true;
      }
    }
    return false;
  }
}
