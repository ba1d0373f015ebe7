package vn.rasoat.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.server.device.RevokeTablet;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestTablet;

@ParameterizedClass
@EnumSource(Engine.class)
class ReferenceApiTest {
  private static final String REFERENCE = "/api/v1/reference";
  private static ReviewWorld world;
  private static TestApi tablet;
  private static TestApi official;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    world.enumerator("rsv.mot", "03565-01");
    world.enumerator("rsv.khong");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
    tablet = TestApi.tablet(world.server(), "rsv.mot");
    official = TestApi.tablet(world.server(), "can.bo");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void the_editions_that_come_down_are_whole() {
    Map<String, String> files = download(tablet);

    EditionCatalogue editions =
        new EditionCatalogue(path -> java.util.Optional.ofNullable(files.get("edition/" + path)));

    assertThat(editions.list()).hasSize(1);
    assertThat(editions.find("2022-2025").orElseThrow().findIllustrativePoints()).isPresent();
    assertThat(editions.find("2022-2025").orElseThrow().findProcedure()).isPresent();
  }

  @Test
  void the_areas_are_those_of_the_user_with_all_above_and_below() {
    JsonNode own = json(download(tablet).get("areas.json")).get("areas");
    assertThat(own.findValuesAsText("path"))
        .containsExactly("12", "12/109", "12/109/03565", "12/109/03565/03565-01");
    JsonNode village = own.get(3);
    assertThat(village.get("name").asText()).isEqualTo("Bản Một");
    assertThat(village.get("level").asText()).isEqualTo("village");
    assertThat(village.get("type").asText()).isEqualTo("rural");
    assertThat(village.get("region").asText()).isEqualTo("northern_mountains");
    assertThat(own.get(1).at("/fullName/vi").asText()).isEqualTo("Huyện Phong Thổ");

    JsonNode commune = json(download(official).get("areas.json")).get("areas");
    assertThat(commune.findValuesAsText("code"))
        .startsWith("12", "109", "03565", "03565-01", "03565-02");
  }

  @Test
  void the_rounds_are_those_that_are_open() {
    JsonNode round = json(download(tablet).get("rounds.json")).get("rounds").get(0);

    assertThat(round.get("id").asText()).isEqualTo(ReviewWorld.ROUND);
    assertThat(round.get("kind").asText()).isEqualTo("periodic");
    assertThat(round.get("year").asInt()).isEqualTo(2022);
    assertThat(round.get("editionId").asText()).isEqualTo("2022-2025");
    assertThat(round.get("opensOn").asText()).isEqualTo("2022-10-01");
  }

  @Test
  void someone_without_an_area_is_told_of_no_area_and_no_round() {
    Map<String, String> files = download(TestApi.tablet(world.server(), "rsv.khong"));

    assertThat(files.get("areas.json")).isEqualTo("{\"areas\":[]}");
    assertThat(files.get("rounds.json")).isEqualTo("{\"rounds\":[]}");
  }

  @Test
  void the_same_data_is_the_same_bytes_at_any_time() {
    Reply first = tablet.get(REFERENCE);
    Reply again = TestApi.tablet(world.server(), "rsv.mot").get(REFERENCE);

    assertThat(again.body()).isEqualTo(first.body());
    String etag = first.header("ETag").orElseThrow();
    assertThat(tablet.get(REFERENCE, "If-None-Match", etag).status()).isEqualTo(304);
    assertThat(tablet.get(REFERENCE, "If-None-Match", "\"old\"").status()).isEqualTo(200);
  }

  @Test
  void a_download_that_broke_off_goes_on_where_it_stopped() {
    String path = pathOf(tablet, "edition/2022-2025/questionnaire.json");
    Reply whole = tablet.get(path, "Accept-Encoding", "gzip");
    assertThat(whole.header("Content-Encoding")).isEmpty();
    byte[] bytes = whole.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String etag = whole.header("ETag").orElseThrow();

    Reply start = tablet.get(path, "Range", "bytes=0-99");
    Reply rest = tablet.get(path, "Range", "bytes=100-", "If-Range", etag);

    assertThat(start.status()).isEqualTo(206);
    assertThat(start.header("Content-Range")).contains("bytes 0-99/" + bytes.length);
    assertThat(rest.status()).isEqualTo(206);
    assertThat(rest.header("Content-Length")).contains("" + (bytes.length - 100));
    assertThat(start.body() + rest.body()).isEqualTo(whole.body());
    Reply end = tablet.get(path, "Range", "bytes=-10");
    assertThat(end.header("Content-Range"))
        .contains("bytes %s-%s/%s".formatted(bytes.length - 10, bytes.length - 1, bytes.length));
  }

  @Test
  void a_part_that_is_not_there_is_refused_and_a_part_of_another_file_is_not_given() {
    String path = pathOf(tablet, "areas.json");
    int length = tablet.get(path).body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;

    Reply beyond = tablet.get(path, "Range", "bytes=" + length + "-");

    assertThat(beyond.status()).isEqualTo(416);
    assertThat(beyond.problemCode()).isEqualTo("range-not-satisfiable");
    assertThat(beyond.header("Content-Range")).contains("bytes */" + length);
    assertThat(tablet.get(path, "Range", "bytes=5-", "If-Range", "\"old\"").status())
        .isEqualTo(200);
    assertThat(tablet.get(path, "Range", "bytes=9-5").status()).isEqualTo(200);
    assertThat(tablet.get(path, "Range", "bytes=0-1,5-6").status()).isEqualTo(200);
    assertThat(
            tablet
                .get(path, "If-None-Match", tablet.get(path).header("ETag").orElseThrow())
                .status())
        .isEqualTo(304);
  }

  @Test
  void nobody_reads_the_areas_of_another_by_knowing_their_hash() {
    turnedAway(tablet.get(pathOf(official, "areas.json")), 404, "not-found");
  }

  @Test
  void reference_data_is_for_registered_tablets_that_were_not_revoked() {
    turnedAway(TestApi.anonymous(world.server()).get(REFERENCE), 401, "not-signed-in");
    turnedAway(TestApi.as(world.server(), "rsv.mot").get(REFERENCE), 403, "device-not-enrolled");
    turnedAway(TestApi.tablet(world.server(), "huyen").get(REFERENCE), 403, "not-permitted");
    TestTablet lost = TestTablet.enrol(world.server());
    TestApi session = lost.as("rsv.mot");
    String path = pathOf(session, "areas.json");
    world.bean(RevokeTablet.class).run(world.admin(), lost.id(), "Mất máy");
    turnedAway(session.get(REFERENCE), 403, "device-revoked");
    turnedAway(session.get(path), 403, "device-revoked");
  }

  @Test
  void a_new_village_changes_the_areas_alone() {
    JsonNode before = official.get(REFERENCE).json().get("files");
    world
        .bean(vn.rasoat.server.area.KeepVillages.class)
        .add(world.admin(), "03565", "Bản Mới " + engine);
    world.clock().pass(Duration.ofMinutes(1));
    JsonNode after = official.get(REFERENCE).json().get("files");

    for (int i = 0; i < before.size(); i++) {
      boolean same = before.get(i).equals(after.get(i));
      assertThat(same).isEqualTo(!before.get(i).get("name").asText().equals("areas.json"));
    }
  }

  private static Map<String, String> download(TestApi api) {
    Map<String, String> files = new LinkedHashMap<>();
    for (JsonNode file : api.get(REFERENCE).json().get("files")) {
      Reply reply = api.get(REFERENCE + "/" + file.get("sha256").asText());
      assertThat(reply.header("Content-Length")).contains(file.get("bytes").asText());
      files.put(file.get("name").asText(), reply.body());
    }
    assertThat(files).isNotEmpty();
    return files;
  }

  private static String pathOf(TestApi api, String name) {
    for (JsonNode file : api.get(REFERENCE).json().get("files")) {
      if (file.get("name").asText().equals(name)) {
        return REFERENCE + "/" + file.get("sha256").asText();
      }
    }
    throw new AssertionError(name + " is not there");
  }

  private static JsonNode json(String text) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static void turnedAway(Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.problemCode()).isEqualTo(code);
  }
}
