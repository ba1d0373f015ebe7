package vn.rasoat.client.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.client.platform.SqlFailure;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.vault.Keys;

/** Files as earlier versions wrote them, see {@link StoredVersions}. */
class StoreUpgradeTest {
  @TempDir Path folder;

  private SqliteLocalStore open(Path file) {
    return StoreOpening.open(file.toFile(), JdbcSqlDatabase::new, Keys.known()).store();
  }

  private Path stored(int version) throws IOException {
    Path file = folder.resolve("store.db");
    try (InputStream in = getClass().getResourceAsStream("/store/v" + version + ".db")) {
      assertThat(in).as("v%d.db", version).isNotNull();
      Files.copy(in, file);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(ints = {1})
  void nothing_is_lost_on_the_way_from_an_earlier_version(int version) throws IOException {
    Path file = stored(version);
    LocalStore expected = new InMemoryStore();
    StoredVersions.fill(expected);
    SqliteLocalStore store = open(file);
    assertThat(store.list()).isEqualTo(expected.list());
    assertThat(store.listSummaries()).isEqualTo(expected.listSummaries());
    assertThat(store.listOutbox()).isEqualTo(expected.listOutbox());
    assertThat(store.listAttempts()).isEqualTo(expected.listAttempts());
    assertThat(store.findCursor()).contains("c1");
    assertThat(store.findClockOffset()).contains(Duration.ofSeconds(-90));
    assertThat(store.listVisits()).isEmpty();
    store.close();
    try (JdbcSqlDatabase db = new JdbcSqlDatabase(file.toFile())) {
      assertThat(StoreSchema.version(db)).isEqualTo(StoreSchema.VERSION);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1})
  void a_store_of_a_newer_app_is_left_alone(int version) throws IOException {
    Path file = stored(version);
    try (JdbcSqlDatabase db = new JdbcSqlDatabase(file.toFile())) {
      db.run("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(SqlFailure.class)
        .hasMessageContaining("newer app");
    try (JdbcSqlDatabase db = new JdbcSqlDatabase(file.toFile())) {
      assertThat(StoreSchema.version(db)).isEqualTo(99);
    }
  }
}
