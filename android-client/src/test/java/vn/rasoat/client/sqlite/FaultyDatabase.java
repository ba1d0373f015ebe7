package vn.rasoat.client.sqlite;

import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.SqlFailure;

/** A database that dies, or finds the disk full, right before a statement told by number. */
final class FaultyDatabase implements SqlDatabase {
  /** What happens. */
  enum Fault {
    /** The process is killed: nothing behind it runs, not even the roll back. */
    KILLED,
    /** The disk is full from then on. */
    FULL
  }

  /** A kill. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final SqlDatabase db;
  private final Fault fault;
  private int left = Integer.MAX_VALUE;
  private boolean dead;
  private boolean struck;

  /** A database without faults, until told. Waits for no disk: a kill leaves it running. */
  FaultyDatabase(SqlDatabase db, Fault fault) {
    this.db = db;
    this.fault = fault;
  }

  /** Whether it has happened. */
  boolean isStruck() {
    return struck;
  }

  /**
   * Begins to count.
   *
   * @param statements so many are carried out; beginning and committing are one each
   */
  void dieAfter(int statements) {
    left = statements;
  }

  int left() {
    return left;
  }

  /** There is room again. */
  void mend() {
    left = Integer.MAX_VALUE;
  }

  @Override
  public int run(String sql, @Nullable Object... args) {
    step(true);
    return db.run(sql, args);
  }

  @Override
  public long insert(String sql, @Nullable Object... args) {
    step(true);
    return db.insert(sql, args);
  }

  @Override
  public void query(RowVisitor visitor, String sql, @Nullable Object... args) {
    step(false);
    db.query(visitor, sql.replace("synchronous = FULL", "synchronous = OFF"), args);
  }

  @Override
  public void inTransaction(Runnable work) {
    step(false);
    try {
      db.inTransaction(
          () -> {
            work.run();
            step(true);
          });
    } catch (Killed e) {
      dead = true;
      throw e;
    }
    step(false);
  }

  @Override
  public void close() {
    db.close();
  }

  private void step(boolean writes) {
    if (fault == Fault.KILLED) {
      if (dead || left-- == 0) {
        dead = true;
        struck = true;
        throw new Killed();
      }
    } else if (writes && (left == 0 || left-- == 0)) {
      left = 0;
      struck = true;
      throw new SqlFailure(SqlFailure.Kind.FULL, "database or disk is full");
    }
  }
}
