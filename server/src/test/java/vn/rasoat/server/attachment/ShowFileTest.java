package vn.rasoat.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.audit.AuditEntry;
import vn.rasoat.server.platform.audit.AuditStore;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestBrowser;

class ShowFileTest {
  private static ReviewWorld world;
  private static SheetBuilder sheet;
  private static Picture photo;
  private static Picture unfinished;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    Actor enumerator = world.enumerator("rsv.mot", "03565", "03568");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("xa.khac", Set.of(Role.COMMUNE_OFFICIAL), List.of("03568"));
    world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
    sheet = new SheetBuilder();
    receive(enumerator, sheet, 0);
    photo = Picture.jpeg(3000).say("recordId", sheet.recordId());
    unfinished = Picture.jpeg(3000).say("recordId", sheet.recordId());
    TusCalls tablet = TusCalls.as(world.server(), "rsv.mot");
    tablet.sendAll(photo);
    tablet.announce(unfinished);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void an_official_of_the_area_sees_the_picture_and_that_is_noted() throws Exception {
    int before = looks().size();

    Reply reply = as("can.bo").get(photo.path() + "/content");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).contains("image/jpeg");
    assertThat(reply.header("Content-Length")).contains("3000");
    assertThat(reply.header("Content-Disposition"))
        .contains("inline; filename=\"house_photo-" + photo.id() + ".jpg\"");
    assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(reply.response().headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(looks()).hasSize(before + 1);
    assertThat(looks().get(before).action()).isEqualTo("attachment.shown");
  }

  @Test
  void the_bytes_are_those_that_were_sent() throws Exception {
    TusCalls official = TusCalls.as(world.server(), "can.bo");

    var response =
        HttpClient.newHttpClient()
            .send(
                official.request(photo.path() + "/content").GET().build(),
                BodyHandlers.ofByteArray());

    assertThat(response.body()).isEqualTo(photo.bytes());
    assertThat(as("huyen").get(photo.path() + "/content").status()).isEqualTo(200);
  }

  @Test
  void nobody_else_sees_it() {
    Reply other = as("xa.khac").get(photo.path() + "/content");
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.problemCode()).isEqualTo("area-out-of-scope");
    assertThat(as("rsv.mot").get(photo.path() + "/content").problemCode())
        .isEqualTo("not-permitted");
    assertThat(new TestBrowser(world.server()).get(photo.path() + "/content").status())
        .isEqualTo(401);
  }

  @Test
  void what_is_not_finished_or_not_there_is_not_found() {
    assertThat(as("can.bo").get(unfinished.path() + "/content").status()).isEqualTo(404);
    assertThat(as("can.bo").get("/api/v1/files/" + UUID.randomUUID() + "/content").status())
        .isEqualTo(404);
    assertThat(as("can.bo").get("/api/v1/files/%2e%2e%2fkeys/content").status()).isEqualTo(404);
  }

  @Test
  void the_officials_of_a_household_that_moved_see_its_pictures() {
    SheetBuilder moving = new SheetBuilder();
    Actor enumerator = world.user("rsv.ba", Set.of(Role.ENUMERATOR), List.of("03565", "03568"));
    receive(enumerator, moving, 0);
    Picture before = Picture.jpeg(100).say("recordId", moving.recordId());
    TusCalls.as(world.server(), "rsv.ba").sendAll(before);
    assertThat(as("xa.khac").get(before.path() + "/content").status()).isEqualTo(403);

    receive(enumerator, moving.village("03568-01"), 1);

    assertThat(as("xa.khac").get(before.path() + "/content").status()).isEqualTo(200);
  }

  @Test
  void the_households_page_shows_them_to_officials_and_not_to_enumerators() {
    String page = "/households/" + sheet.householdId();

    assertThat(as("can.bo").get(page).body())
        .contains("Ảnh và chữ ký (1)", "src=\"" + photo.path() + "/content\"", "alt=\"Ảnh nhà")
        .doesNotContain(unfinished.id());
    assertThat(as("rsv.mot").get(page).body()).doesNotContain("Ảnh và chữ ký", photo.id());
    TestBrowser english = as("can.bo");
    english.get("/language/en");
    assertThat(english.get(page).body()).contains("Photos and signatures (1)");
  }

  private static TestBrowser as(String userName) {
    return TestBrowser.as(world.server(), userName);
  }

  private static List<AuditEntry> looks() {
    return world.bean(AuditStore.class).listOf(photo.id());
  }

  private static void receive(Actor actor, SheetBuilder edited, int base) {
    world
        .bean(ReceiveSheets.class)
        .receive(actor, UUID.randomUUID().toString(), List.of(edited.edit(base)));
  }
}
