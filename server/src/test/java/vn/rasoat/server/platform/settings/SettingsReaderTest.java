package vn.rasoat.server.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir Path home;

  @Test
  void the_defaults_are_this_machine_and_sqlite_below_the_home() {
    Settings settings = SettingsReader.read(Map.of(), home, false);

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.data()).isEqualTo(home.resolve(".rasoat"));
    assertThat(settings.database()).isInstanceOf(Database.Sqlite.class);
    assertThat(settings.freshData()).isFalse();
  }

  @Test
  void the_environment_wins_over_the_file_and_the_file_over_the_defaults() throws IOException {
    Path data = home.resolve("data");
    Files.createDirectories(data);
    Files.writeString(
        data.resolve("rasoat.properties"), "RASOAT_PORT=9001\nRASOAT_BEHIND_PROXY=true\n");

    Settings settings =
        SettingsReader.read(
            Map.of("RASOAT_DATA", data.toString(), "RASOAT_PORT", "9002"), home, false);

    assertThat(settings.port()).isEqualTo(9002);
    assertThat(settings.behindProxy()).isTrue();
    assertThat(settings.reachedOverHttps()).isTrue();
  }

  @Test
  void the_demo_has_its_own_fresh_folder_and_keeps_to_what_is_set() {
    Settings demo = SettingsReader.read(Map.of(), home, true);
    Settings set =
        SettingsReader.read(
            Map.of("RASOAT_DATA", home.resolve("mine").toString(), "RASOAT_PORT", "9003"),
            home,
            true);

    assertThat(demo.data()).isEqualTo(home.resolve(".rasoat-demo"));
    assertThat(demo.freshData()).isTrue();
    assertThat(set.data()).isEqualTo(home.resolve("mine"));
    assertThat(set.freshData()).isFalse();
    assertThat(set.port()).isEqualTo(9003);
  }

  @Test
  void an_address_beyond_this_machine_needs_tls_or_a_proxy_outside_the_demo() {
    Map<String, String> open = Map.of("RASOAT_HOST", "0.0.0.0");

    assertThatThrownBy(() -> SettingsReader.read(open, home, false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("RASOAT_TLS_KEYSTORE");
    assertThat(SettingsReader.read(open, home, true).host()).isEqualTo("0.0.0.0");
    assertThat(
            SettingsReader.read(
                    Map.of("RASOAT_HOST", "0.0.0.0", "RASOAT_BEHIND_PROXY", "true"), home, false)
                .behindProxy())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "RASOAT_PORT, eighty",
    "RASOAT_PORT, 65536",
    "RASOAT_PORT, -1",
    "RASOAT_HOST, no.such.host.invalid",
    "RASOAT_BEHIND_PROXY, yes",
    "RASOAT_DB_URL, jdbc:mysql://localhost/rasoat",
    "RASOAT_TLS_KEYSTORE, /no/such/file",
    "RASOAT_CONFIG, /no/such/file",
  })
  void a_bad_value_is_named_with_its_setting(String name, String value) {
    assertThatThrownBy(() -> SettingsReader.read(Map.of(name, value), home, false))
        .isInstanceOfSatisfying(
            StartFailure.class,
            e -> assertThat(e.line()).contains(name + "=" + value).doesNotContain("\n"));
  }

  @Test
  void a_name_that_is_no_setting_in_the_file_is_told() throws IOException {
    Path file = home.resolve("settings.properties");
    Files.writeString(file, "RASOAT_PROT=8081\n");

    assertThatThrownBy(
            () -> SettingsReader.read(Map.of("RASOAT_CONFIG", file.toString()), home, false))
        .hasMessageContaining("RASOAT_PROT");
  }

  @Test
  void passwords_are_not_part_of_what_settings_print() {
    Settings settings =
        SettingsReader.read(
            Map.of(
                "RASOAT_DB_URL", "jdbc:postgresql://db/rasoat",
                "RASOAT_DB_USER", "rasoat",
                "RASOAT_DB_PASSWORD", "geheim"),
            home,
            false);

    assertThat(settings.toString())
        .contains("jdbc:postgresql://db/rasoat")
        .doesNotContain("geheim");
  }
}
