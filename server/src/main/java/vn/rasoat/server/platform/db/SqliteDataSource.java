package vn.rasoat.server.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * SQLite connections that accept {@code setReadOnly}. The stock driver refuses it on an open
 * connection, yet Micronaut Data opens every find in a read-only transaction. Here it chooses how a
 * transaction begins: readers DEFERRED, so that they never wait; writers IMMEDIATE, so that a
 * transaction that reads and then writes waits for its turn instead of failing half-way.
 */
public final class SqliteDataSource extends SQLiteDataSource {
  private static final String PREFIX = "jdbc:sqlite:";

  public SqliteDataSource(String url) {
    setUrl(url);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(null, null);
  }

  @Override
  public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    String url = getUrl();
    return new ModeConnection(url, url.substring(PREFIX.length()));
  }

  private static final class ModeConnection extends JDBC4Connection {
    private boolean readOnly;

    ModeConnection(String url, String file) throws SQLException {
      super(url, file, new Properties());
      setReadOnly(false);
    }

    @Override
    public void setReadOnly(boolean value) {
      readOnly = value;
      getConnectionConfig()
          .setTransactionMode(value ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
    }

    @Override
    public boolean isReadOnly() {
      return readOnly;
    }
  }
}
