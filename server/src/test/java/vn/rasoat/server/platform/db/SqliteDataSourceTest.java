package vn.rasoat.server.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.server.platform.settings.Database;

class SqliteDataSourceTest {
  @TempDir Path folder;

  @Test
  void a_connection_keeps_what_was_acknowledged_and_the_foreign_keys() throws SQLException {
    try (Connection connection = source().getConnection()) {
      assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(connection, "synchronous")).isEqualTo("2"); // FULL
      assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(connection, "busy_timeout")).isEqualTo("10000");
    }
  }

  @Test
  void a_reader_begins_beside_a_writer_and_may_be_named_one_at_any_time() throws SQLException {
    SqliteDataSource source = source();
    try (Connection writer = source.getConnection();
        Connection reader = source.getConnection()) {
      execute(writer, "CREATE TABLE test_row (a INTEGER)");
      writer.setAutoCommit(false);
      execute(writer, "INSERT INTO test_row VALUES (1)");

      reader.setReadOnly(true);
      reader.setAutoCommit(false);
      assertThat(count(reader)).isZero();
      writer.setAutoCommit(true);
      assertThat(count(reader)).as("one state during one transaction").isZero();
      reader.setAutoCommit(true);
      assertThat(count(reader)).isEqualTo(1);

      reader.setReadOnly(false);
      reader.setAutoCommit(false);
      assertThat(reader.isReadOnly()).isFalse();
      execute(reader, "INSERT INTO test_row VALUES (2)");
      reader.setAutoCommit(true);
      assertThat(count(reader)).isEqualTo(2);
    }
  }

  private SqliteDataSource source() {
    return new SqliteDataSource(new Database.Sqlite(folder.resolve("rasoat.db")).url());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM test_row")) {
      return rows.getInt(1);
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA " + name)) {
      return rows.getString(1);
    }
  }
}
