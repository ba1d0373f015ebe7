package vn.rasoat.server.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.settings.Database;

/**
 * Fresh, empty databases. One PostgreSQL is started for the whole JVM and stopped with it; {@code
 * TEST_PG_URL} (a JDBC URL with user and password, of someone who may create databases) takes its
 * place.
 */
public final class TestDatabases {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres postgres;

  private TestDatabases() {}

  /**
   * An empty database.
   *
   * @param folder where the SQLite file comes to lie
   */
  public static Database fresh(Engine engine, Path folder) {
    return switch (engine) {
      case SQLITE -> new Database.Sqlite(folder.resolve("rasoat.db"));
      case POSTGRES -> freshPostgres();
    };
  }

  private static Database freshPostgres() {
    String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    String admin = adminUrl();
    try (var connection = DriverManager.getConnection(admin);
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database for the test at " + admin, e);
    }
    return new Database.Postgres(
        admin.replaceFirst("(//[^/]+/)[^?]*", "$1" + name), user(admin), "");
  }

  private static String user(String url) {
    return url.replaceFirst(".*[?&]user=([^&]*).*", "$1");
  }

  private static synchronized String adminUrl() {
    String given = System.getenv("TEST_PG_URL");
    if (given != null) {
      return given;
    }
    EmbeddedPostgres running = postgres;
    if (running == null) {
      try {
        running =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "off")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      postgres = running;
    }
    return running.getJdbcUrl("postgres", "postgres");
  }
}
