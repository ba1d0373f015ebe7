package vn.rasoat.server.platform.settings;

import java.nio.file.Path;

/** Where the tables are. */
public sealed interface Database {

  /** JDBC URL without user and password. */
  String url();

  /** One SQLite file in the data folder. */
  record Sqlite(Path file) implements Database {
    /**
     * WAL lets readers go on while one writes; synchronous=FULL keeps what was acknowledged through
     * a power cut; busy_timeout covers a writer from outside, such as a backup.
     */
    @Override
    public String url() {
      return "jdbc:sqlite:"
          + file
          + "?journal_mode=WAL&synchronous=FULL&foreign_keys=on&busy_timeout=10000";
    }
  }

  /** A PostgreSQL server. */
  record Postgres(String url, String user, String password) implements Database {
    @Override
    public String toString() {
      return "Postgres[" + url + ", " + user + "]";
    }
  }
}
