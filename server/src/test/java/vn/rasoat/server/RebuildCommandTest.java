package vn.rasoat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.platform.settings.Database;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.StartFailure;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestBrowser;

@ParameterizedClass
@EnumSource(Engine.class)
class RebuildCommandTest {
  private static final String COUNTS =
      "/api/v1/statistics/overall?area=109&year=2022&stage=current";

  @Parameter Engine engine;

  private ReviewWorld world;

  @BeforeEach
  void start() {
    world = ReviewWorld.start(engine);
    world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void list_and_counts_come_back_after_they_were_lost() throws Exception {
    Actor enumerator = world.enumerator("rsv", "03565");
    SheetBuilder first = new SheetBuilder().member("name", "Hạng A Sở").poor();
    SheetBuilder second = new SheetBuilder().member("name", "Hạng A Lử").poor();
    world
        .bean(ReceiveSheets.class)
        .receive(
            enumerator,
            UUID.randomUUID().toString(),
            List.of(first.edit(0), first.edit(1), second.edit(0)));
    TestApi district = TestApi.as(world.server(), "huyen");
    String before = district.get(COUNTS).body();
    assertThat(before).contains("\"poor\":2");

    lose("household_current", "statistics_household", "statistics_class", "statistics_indicator");
    assertThat(district.get(COUNTS).body()).isNotEqualTo(before);
    assertThat(list()).doesNotContain("Hạng A Sở");
    List<String> told = new ArrayList<>();
    world.bean(RebuildCommand.class).run(List.of(), told::add);

    assertThat(district.get(COUNTS).body()).isEqualTo(before);
    assertThat(list()).contains("Hạng A Sở", "Hạng A Lử");
    assertThat(told).singleElement().asString().contains("periodic-2022: ", "list of 2 households");
  }

  @Test
  void a_round_that_is_not_there_is_named_before_anything_is_done() {
    List<String> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                world
                    .bean(RebuildCommand.class)
                    .run(List.of(ReviewWorld.ROUND, "periodic-1999"), told::add))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("periodic-1999");
    assertThat(told).isEmpty();
  }

  private String list() {
    return TestBrowser.as(world.server(), "huyen").get("/households?area=03565").body();
  }

  private void lose(String... tables) throws Exception {
    Database database = world.bean(Settings.class).database();
    String user = database instanceof Database.Postgres postgres ? postgres.user() : "";
    try (var connection = DriverManager.getConnection(database.url(), user, "");
        var statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("DELETE FROM " + table);
      }
    }
  }
}
