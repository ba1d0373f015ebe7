package vn.rasoat.server.platform.db;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.settings.Database;
import vn.rasoat.server.platform.settings.Settings;

/**
 * Runs the writing part of a use case in one transaction. On SQLite, which has one writer, a fair
 * lock stands around it: under load each writer then waits its turn for a fraction of a second,
 * where without it some starve for seconds in the database's own retry loop. A call inside a call
 * joins the transaction that is already open.
 */
@Singleton
public class WriteTransaction {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final TransactionOperations<Connection> transactions;
  private final Duration longestWait;
  private final @Nullable ReentrantLock lock;

  @Inject
  public WriteTransaction(TransactionOperations<Connection> transactions, Settings settings) {
    this(transactions, settings.database() instanceof Database.Sqlite, LONGEST_WAIT);
  }

  WriteTransaction(
      TransactionOperations<Connection> transactions, boolean oneWriter, Duration longestWait) {
    this.transactions = transactions;
    this.longestWait = longestWait;
    this.lock = oneWriter ? new ReentrantLock(true) : null;
  }

  /**
   * Runs the work and commits; any exception rolls everything back and goes on to the caller.
   *
   * @throws ProblemException of type BUSY if the turn to write does not come in time
   * @throws IllegalStateException inside a read-only transaction
   */
  public <T extends @Nullable Object> T run(Supplier<T> work) {
    if (lock == null || lock.isHeldByCurrentThread()) {
      return inTransaction(work);
    }
    try {
      if (!lock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ProblemException(ProblemType.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemType.BUSY);
    }
    try {
      return inTransaction(work);
    } finally {
      lock.unlock();
    }
  }

  /** The same for work without a result. */
  public void run(Runnable work) {
    this.<@Nullable Void>run(
        () -> {
          work.run();
          return null;
        });
  }

  /** Whether the calling thread is inside a transaction that may write. */
  public boolean isOpen() {
    return transactions.findTransactionStatus().map(open -> !readOnly(open)).orElse(false);
  }

  private <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    transactions
        .findTransactionStatus()
        .filter(WriteTransaction::readOnly)
        .ifPresent(
            open -> {
              throw new IllegalStateException("a write inside a read-only transaction");
            });
    return transactions.execute(TransactionDefinition.DEFAULT, status -> work.get());
  }

  private static boolean readOnly(io.micronaut.transaction.TransactionStatus<?> status) {
    return status.getTransactionDefinition().isReadOnly().orElse(false);
  }
}
