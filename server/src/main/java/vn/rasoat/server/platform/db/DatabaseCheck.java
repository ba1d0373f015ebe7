package vn.rasoat.server.platform.db;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import vn.rasoat.server.platform.settings.Database;
import vn.rasoat.server.platform.settings.StartFailure;

/** Opens the database once before anything else does, to tell plainly if it cannot be reached. */
public final class DatabaseCheck {
  private DatabaseCheck() {}

  /**
   * Connects and disconnects.
   *
   * @throws StartFailure if that fails
   */
  public static void run(Database database) {
    Properties properties = new Properties();
    if (database instanceof Database.Postgres postgres) {
      properties.put("user", postgres.user());
      properties.put("password", postgres.password());
      properties.put("connectTimeout", "5");
      properties.put("loginTimeout", "10");
    }
    try (var connection = DriverManager.getConnection(database.url(), properties);
        var statement = connection.createStatement()) {
      // SQLite opens the file only when it is first read.
      statement.execute(database instanceof Database.Sqlite ? "PRAGMA user_version" : "SELECT 1");
    } catch (SQLException e) {
      String reason = firstLine(e);
      throw new StartFailure(
          "không kết nối được cơ sở dữ liệu " + withoutQuery(database.url()) + ": " + reason,
          "the database cannot be reached (RASOAT_DB_URL, RASOAT_DB_USER, RASOAT_DB_PASSWORD)");
    }
  }

  private static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse("").strip();
  }

  // A URL may carry a password behind the question mark.
  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
