package vn.rasoat.server.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestBrowser;

/** The order of a re-check over HTTP, and what the household's page says of it. */
class ReturnApiTest {
  private static final String BODY =
      "{\"origin\":\"complaint\",\"reason\":\"Hộ <b>bên cạnh</b> khiếu nại.\",\"dueOn\":\"2022-10-10\"}";
  private static final String TOTALS =
      "/api/v1/statistics/overall?area=03565&year=2022&stage=current";
  private static ReviewWorld world;
  private static Actor enumerator;
  private static TestApi official;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    enumerator = world.enumerator("rsv.mot", "03565");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    official = TestApi.as(world.server(), "can.bo");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void a_result_is_returned_once_shown_on_its_page_and_the_counts_stay_as_they_are() {
    SheetBuilder household = received();
    String before = official.get(TOTALS).body();

    Reply reply = official.post(path(household), BODY);

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(UUID.fromString(reply.json().get("assignmentId").asText())).isNotNull();
    assertThat(official.post(path(household), BODY).status()).isEqualTo(409);
    assertThat(official.get(TOTALS).body()).isEqualTo(before);
    String page =
        TestBrowser.as(world.server(), "can.bo")
            .get("/households/" + household.householdId())
            .body();
    assertThat(page)
        .contains("Phúc tra theo khiếu nại")
        .contains("10/10/2022")
        .contains("Hộ &lt;b&gt;bên cạnh&lt;/b&gt; khiếu nại.");
  }

  @Test
  void what_is_wrong_is_named_and_others_are_kept_out() {
    SheetBuilder household = received();
    Reply past = official.post(path(household), BODY.replace("2022-10-10", "2022-09-30"));
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.json().at("/faults/0/path").asText()).isEqualTo("/dueOn");
    Reply toReview = official.post(path(household), BODY.replace("complaint", "to_review"));
    assertThat(toReview.json().at("/faults/0/path").asText()).isEqualTo("/origin");
    Reply unknown = official.post(path(household), BODY.replace("{", "{\"colour\":1,"));
    assertThat(unknown.json().at("/faults/0/path").asText()).isEqualTo("/colour");
    assertThat(official.post(path(household), "{").json().get("code").asText())
        .isEqualTo("not-readable");
    assertThat(official.post(path(new SheetBuilder()), BODY).status()).isEqualTo(404);
    TestApi sender = TestApi.as(world.server(), "rsv.mot");
    assertThat(sender.post(path(household), BODY).status()).isEqualTo(403);
    assertThat(TestApi.anonymous(world.server()).post(path(household), BODY).status())
        .isEqualTo(401);
  }

  private static String path(SheetBuilder household) {
    return "/api/v1/rounds/"
        + ReviewWorld.ROUND
        + "/households/"
        + household.householdId()
        + "/return";
  }

  private static SheetBuilder received() {
    SheetBuilder household = new SheetBuilder().poor();
    world
        .bean(ReceiveSheets.class)
        .receive(enumerator, UUID.randomUUID().toString(), List.of(household.edit(0)));
    return household;
  }
}
