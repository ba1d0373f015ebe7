package vn.rasoat.server.platform.db;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs several reads on one connection and, on SQLite, on one state of the database. */
@Singleton
public class ReadTransaction {
  private final TransactionOperations<Connection> transactions;

  public ReadTransaction(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** Runs the reads; inside a writing transaction it joins that one. */
  public <T extends @Nullable Object> T run(Supplier<T> reads) {
    if (transactions.findTransactionStatus().isPresent()) {
      return reads.get();
    }
    return transactions.execute(TransactionDefinition.READ_ONLY, status -> reads.get());
  }
}
