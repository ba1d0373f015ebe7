package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestTablet;

/**
 * The golden files that the tablet's tests read too, sent over HTTP; replies held to the schemas.
 */
@TestMethodOrder(OrderAnnotation.class)
class GoldenFilesTest {
  private static final String BASE = "https://rasoat.vn/sync/v1/";
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:sync/v1/")));
  private static ReviewWorld world;
  private static final String GOLDEN_DEVICE = "01920000-0000-7000-8000-000000001000";
  private static TestApi tablet;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    world.enumerator("rsv.vang", "03565-01");
    tablet = TestTablet.enrol(world.server(), GOLDEN_DEVICE).as("rsv.vang");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  @Order(1)
  void the_golden_push_is_taken_in_and_a_base_the_server_never_gave_is_refused()
      throws IOException {
    Reply reply = tablet.post("/api/v1/sync/push", golden("push-request"));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertFits("push-reply", reply);
    JsonNode receipts = reply.json().get("receipts");
    assertThat(receipts.get(0).get("outcome").asText()).isEqualTo("accepted");
    assertThat(receipts.get(1).get("outcome").asText()).isEqualTo("refused");
    assertThat(receipts.get(1).at("/problem/code").asText()).isEqualTo("base-unknown");
    assertThat(receipts.get(2).get("outcome").asText()).isEqualTo("accepted");
    assertThat(receipts.get(3).get("outcome").asText()).isEqualTo("accepted");
    // It votes on the household whose sheet was refused.
    assertThat(receipts.get(4).at("/problem/code").asText()).isEqualTo("record-not-valid");
    assertThat(receipts.get(4).at("/problem/faults/0/path").asText())
        .isEqualTo("/votes/01920000-0000-7000-8000-000000000202");
  }

  @Test
  @Order(2)
  void what_is_pulled_fits_the_schema_and_brings_the_golden_sheet_back() throws IOException {
    Reply page = tablet.get("/api/v1/sync/pull");
    assertFits("pull-page", page);
    JsonNode sent = new ObjectMapper().readTree(golden("push-request")).get("records").get(0);
    JsonNode change = page.json().get("changes").get(0);
    assertThat(change.get("recordId")).isEqualTo(sent.get("recordId"));
    assertThat(change.get("content")).isEqualTo(sent.get("content"));
  }

  @Test
  @Order(3)
  void a_problem_fits_the_schema() {
    assertFits("problem", tablet.post("/api/v1/sync/push", "{\"protocol\":1"));
    assertFits("problem", TestApi.anonymous(world.server()).get("/api/v1/sync/pull"));
  }

  private static void assertFits(String schema, Reply reply) {
    assertThat(
            SCHEMAS
                .getSchema(SchemaLocation.of(BASE + schema + ".schema.json"))
                .validate(reply.body(), InputFormat.JSON))
        .as(reply.body())
        .isEmpty();
  }

  private static String golden(String name) throws IOException {
    return Files.readString(
        Path.of("..", "shared", "src/test/resources/sync/v1/golden", name + ".json"));
  }
}
