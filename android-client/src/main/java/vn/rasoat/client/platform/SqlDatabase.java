package vn.rasoat.client.platform;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * The little of SQLite that the app needs: on the tablet that of Android, in tests on a plain JVM
 * another. Statements must be understood by SQLite 3.18, the oldest one on tablets with API 26.
 *
 * <p>Arguments are {@code Long}, {@code Integer}, {@code String}, {@code byte[]} or null, bound by
 * place. One connection, to be used by one thread at a time; whoever shares it takes a lock.
 *
 * <p>All methods throw {@link SqlFailure}.
 */
public interface SqlDatabase extends AutoCloseable {

  /**
   * Runs a statement that gives no rows.
   *
   * @return how many rows an INSERT, UPDATE or DELETE touched; 0 for others
   */
  int run(String sql, @Nullable Object... args);

  /** Runs an INSERT and returns the rowid it gave. */
  long insert(String sql, @Nullable Object... args);

  /** Runs a query, or a PRAGMA that answers, and hands over its rows one by one. */
  void query(RowVisitor visitor, String sql, @Nullable Object... args);

  /**
   * Runs work in a transaction, not inside another one. What the work throws rolls everything back
   * and goes on to the caller.
   */
  void inTransaction(Runnable work);

  @Override
  void close();

  /** Takes one row of a result; the row is good only until it returns. */
  interface RowVisitor {
    /** Reads one row. */
    void visit(Row row);
  }

  /** One row; columns count from 0. */
  interface Row {
    /** A number; 0 for NULL. */
    long number(int column);

    /** A text; null for NULL. */
    @Nullable String text(int column);

    /** Bytes; null for NULL. */
    byte @Nullable [] bytes(int column);
  }

  /** Opens database files. */
  interface Opener {
    /** Opens a file, made if it is not there. */
    SqlDatabase open(File file);
  }
}
