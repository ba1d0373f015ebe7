package vn.rasoat.client.sqlite;

import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.SqlFailure;

/** SQLite over JDBC, where there is no Android. */
public final class JdbcSqlDatabase implements SqlDatabase {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

  public JdbcSqlDatabase(File file) {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file.getPath());
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public int run(String sql, @Nullable Object... args) {
    try {
      PreparedStatement statement = bound(sql, args);
      statement.execute();
      return Math.max(0, statement.getUpdateCount());
    } catch (SQLException e) {
      statements.remove(sql); // the driver does not use it again after a failure
      throw failure(e);
    }
  }

  @Override
  public long insert(String sql, @Nullable Object... args) {
    run(sql, args);
    long[] id = {0};
    query(row -> id[0] = row.number(0), "SELECT last_insert_rowid()");
    return id[0];
  }

  @Override
  public void query(RowVisitor visitor, String sql, @Nullable Object... args) {
    try (PreparedStatement own = connection.prepareStatement(sql)) {
      bind(own, args);
      if (own.execute()) {
        try (ResultSet rows = own.getResultSet()) {
          while (rows.next()) {
            visitor.visit(new JdbcRow(rows));
          }
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void inTransaction(Runnable work) {
    run("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      work.run();
      run("COMMIT");
      done = true;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  /** A full disk has rolled back by itself. */
  private void rollBack() {
    try {
      run("ROLLBACK");
    } catch (SqlFailure e) {
      if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... args) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    bind(statement, args);
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... args)
      throws SQLException {
    for (int i = 0; i < args.length; i++) {
      statement.setObject(i + 1, args[i]);
    }
  }

  private static SqlFailure failure(SQLException e) {
    SqlFailure.Kind kind = SqlFailure.Kind.OTHER;
    if (e instanceof SQLiteException sqlite) {
      int code = sqlite.getResultCode().code & 0xff;
      kind =
          switch (code) {
            case 13 -> SqlFailure.Kind.FULL;
            case 11, 26 -> SqlFailure.Kind.DAMAGED;
            default -> SqlFailure.Kind.OTHER;
          };
    }
    return new SqlFailure(kind, String.valueOf(e.getMessage()), e);
  }

  private record JdbcRow(ResultSet rows) implements Row {
    @Override
    public long number(int column) {
      try {
        return rows.getLong(column + 1);
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    @Override
    public @Nullable String text(int column) {
      try {
        return rows.getString(column + 1);
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    @Override
    public byte @Nullable [] bytes(int column) {
      try {
        return rows.getBytes(column + 1);
      } catch (SQLException e) {
        throw failure(e);
      }
    }
  }
}
