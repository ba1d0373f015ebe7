package vn.rasoat.server.inbox;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

/** Takes records in all in one transaction; if that fails, each by itself. */
final class TakeIn {
  private static final Logger LOG = LoggerFactory.getLogger(TakeIn.class);

  private TakeIn() {}

  /**
   * Runs a transaction over all, or one over each, so that one record cannot spoil the others.
   *
   * @param together one transaction over the records given
   * @param giveUp what is done about a record that fails even alone
   * @throws ProblemException BUSY if the database does not answer: without one no record fares
   *     better than another, and the whole batch is to come again
   */
  static <T> void run(
      List<T> ready, Consumer<List<T>> together, BiConsumer<T, RuntimeException> giveUp) {
    if (ready.isEmpty()) {
      return;
    }
    try {
      together.accept(ready);
      return;
    } catch (RuntimeException e) {
      rethrowIfHopeless(e);
      if (ready.size() > 1) {
        LOG.warn("a batch of {} records failed, each is tried by itself", ready.size(), e);
      }
    }
    for (T one : ready) {
      try {
        together.accept(List.of(one));
      } catch (RuntimeException e) {
        rethrowIfHopeless(e);
        giveUp.accept(one, e);
      }
    }
  }

  private static void rethrowIfHopeless(RuntimeException failure) {
    if (failure instanceof ProblemException problem
        && problem.problem().type() == ProblemType.BUSY) {
      throw problem;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql
              && sql.getSQLState() != null
              && sql.getSQLState().startsWith("08"))) {
        LOG.error("the database does not answer", failure);
        throw new ProblemException(ProblemType.BUSY);
      }
    }
  }
}
