package vn.rasoat.server.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.server.platform.db.DatabaseCheck;

@EnabledOnOs({OS.LINUX, OS.MAC})
class DataFolderTest {
  @TempDir Path home;
  private Path folder;
  private Path database;

  @BeforeEach
  void name() {
    folder = home.resolve("data");
    database = folder.resolve("rasoat.db");
  }

  @Test
  void a_new_folder_and_its_database_are_their_owners_only() throws IOException {
    open();
    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(mode(database)).isEqualTo("rw-------");
  }

  @Test
  void a_folder_and_a_database_that_others_could_read_are_taken_from_them() throws IOException {
    Files.createDirectory(folder);
    for (String name : new String[] {"rasoat.db", "rasoat.db-wal", "rasoat.db-shm"}) {
      Files.createFile(folder.resolve(name));
      Files.setPosixFilePermissions(
          folder.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    open();
    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(mode(database)).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("rasoat.db-wal"))).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("rasoat.db-shm"))).isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_holds_other_things_keeps_its_rights_but_the_database_does_not()
      throws IOException {
    Files.createDirectory(folder);
    Files.createFile(folder.resolve("of-someone-else"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    open();
    assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
    assertThat(mode(database)).isEqualTo("rw-------");
  }

  @Test
  void what_sqlite_puts_beside_the_database_is_its_owners_only_too() throws Exception {
    Settings settings = settings();
    try (DataFolder opened = DataFolder.open(settings);
        var connection = java.sql.DriverManager.getConnection(settings.database().url());
        var statement = connection.createStatement()) {
      DatabaseCheck.run(settings.database());
      statement.execute("CREATE TABLE one (id INTEGER)");
      assertThat(opened).isNotNull();
      assertThat(mode(folder.resolve("rasoat.db-wal"))).isEqualTo("rw-------");
      assertThat(mode(folder.resolve("rasoat.db-shm"))).isEqualTo("rw-------");
    }
  }

  @Test
  void a_folder_in_use_is_refused_and_free_again_once_it_was_closed() {
    try (DataFolder first = DataFolder.open(settings())) {
      assertThat(first).isNotNull();
      assertThatThrownBy(this::open)
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("in use");
    }
    open();
  }

  private void open() {
    DataFolder.open(settings()).close();
  }

  private Settings settings() {
    return new Settings(
        "127.0.0.1", 0, folder, new Database.Sqlite(database), null, false, false, false);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
