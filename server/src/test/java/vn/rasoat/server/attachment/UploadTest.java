package vn.rasoat.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.account.AssignAreas;
import vn.rasoat.server.device.RevokeTablet;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestTablet;
import vn.rasoat.server.testing.TestUsers;

@ParameterizedClass
@EnumSource(Engine.class)
class UploadTest {
  private static ReviewWorld world;
  private static TusCalls tablet;
  private static Actor enumerator;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    enumerator = world.enumerator("rsv.mot", "03565-01");
    world.enumerator("rsv.hai", "03565-01");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
  }

  /** The clock moves on in some tests, and a token is good for a quarter of an hour. */
  @BeforeEach
  void signIn() {
    tablet = TusCalls.as(world.server(), "rsv.mot");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_file_announced_and_sent_in_pieces_is_complete_with_the_last_byte() throws Exception {
    Picture picture = Picture.jpeg(100_000);

    Reply announced = tablet.announce(picture);
    assertThat(announced.status()).as(announced.body()).isEqualTo(201);
    assertThat(announced.location()).isEqualTo(picture.path());
    assertThat(announced.header("Tus-Resumable")).contains("1.0.0");
    assertThat(announced.header("Upload-Expires")).isPresent();
    assertThat(tablet.offset(picture)).isZero();

    Reply first = tablet.patch(picture, 0, 40_000);
    assertThat(first.status()).isEqualTo(204);
    assertThat(first.header("Upload-Offset")).contains("40000");
    assertThat(tablet.patchByPost(picture, 40_000, 99_999).status()).isEqualTo(204);
    assertThat(state(picture)).isEqualTo(FileState.PENDING);
    assertThat(tablet.patch(picture, 99_999, 100_000).header("Upload-Offset")).contains("100000");

    assertThat(state(picture)).isEqualTo(FileState.COMPLETE);
    Reply head = tablet.head(picture);
    assertThat(head.header("Upload-Length")).contains("100000");
    assertThat(head.header("Upload-Metadata")).contains(picture.header());
    assertThat(head.header("Cache-Control")).contains("no-store");
    assertThat(head.header("Upload-Expires")).isEmpty();
    assertThat(Files.readAllBytes(world.bean(FileFolder.class).wholeOf(picture.id())))
        .isEqualTo(picture.bytes());
  }

  @Test
  void the_same_file_announced_again_gets_the_same_answer_and_loses_nothing() {
    Picture picture = Picture.jpeg(5000);
    tablet.announce(picture);
    tablet.patch(picture, 0, 2000);

    assertThat(tablet.announce(picture).location()).isEqualTo(picture.path());
    assertThat(tablet.offset(picture)).isEqualTo(2000);
    tablet.patch(picture, 2000, 5000);
    assertThat(tablet.announce(picture).status()).isEqualTo(201);
    assertThat(tablet.offset(picture)).isEqualTo(5000);
  }

  @Test
  void one_id_is_one_file_of_one_user() {
    Picture picture = Picture.jpeg(5000);
    tablet.announce(picture);

    assertThat(TusCalls.as(world.server(), "rsv.hai").announce(picture).problemCode())
        .isEqualTo("file-id-reused");
    assertThat(TusCalls.as(world.server(), "rsv.hai").head(picture).status()).isEqualTo(404);
    assertThat(tablet.announce(picture, "5001").problemCode()).isEqualTo("file-id-reused");
    Reply other = tablet.announce(picture.say("recordId", UUID.randomUUID().toString()));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problemCode()).isEqualTo("file-id-reused");
    assertThat(other.header("Tus-Resumable")).contains("1.0.0");
  }

  @Test
  void a_piece_that_does_not_follow_is_refused_and_changes_nothing() {
    Picture picture = Picture.jpeg(5000);
    tablet.announce(picture);
    tablet.patch(picture, 0, 2000);

    assertThat(tablet.patch(picture, 0, 2000).problemCode()).isEqualTo("file-offset-conflict");
    assertThat(tablet.patch(picture, 2001, 5000).status()).isEqualTo(409);
    assertThat(tablet.offset(picture)).isEqualTo(2000);
  }

  @Test
  void a_whole_that_differs_from_its_checksum_begins_anew_and_can_then_succeed() {
    Picture sent = Picture.jpeg(5000);
    Picture damaged = Picture.jpeg(5000);
    damaged.bytes()[3000]++;
    damaged.say("fileId", sent.id());
    tablet.announce(sent);

    Reply mismatch = tablet.patch(damaged, 0, 5000);
    assertThat(mismatch.status()).isEqualTo(460);
    assertThat(mismatch.problemCode()).isEqualTo("file-checksum-mismatch");
    assertThat(tablet.offset(sent)).isZero();
    assertThat(tablet.patch(sent, 0, 5000).status()).isEqualTo(204);
    assertThat(state(sent)).isEqualTo(FileState.COMPLETE);
  }

  @Test
  void what_is_no_picture_is_told_by_its_first_bytes() {
    Picture script =
        Picture.of("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "image/png");
    tablet.announce(script);

    assertThat(tablet.patch(script, 0, 10).problemCode()).isEqualTo("file-not-an-image");
    assertThat(tablet.offset(script)).isZero();
    Picture jpegAsPng = Picture.of(Picture.jpeg(500).bytes(), "image/png");
    tablet.announce(jpegAsPng);
    assertThat(tablet.patch(jpegAsPng, 0, 500).status()).isEqualTo(422);
    assertThat(tablet.announce(Picture.jpeg(500).say("filetype", "image/svg+xml")).problemCode())
        .isEqualTo("bad-request");
  }

  @Test
  void each_thing_missing_or_malformed_is_named() {
    Picture picture = Picture.jpeg(500);

    assertThat(path(tablet.announce(picture, ""))).isEqualTo("/Upload-Length");
    assertThat(path(tablet.announce(picture, "0"))).isEqualTo("/Upload-Length");
    assertThat(path(tablet.announce(picture, "-5"))).isEqualTo("/Upload-Length");
    assertThat(path(tablet.announce(Picture.jpeg(5).say("fileId", "../../etc/passwd"))))
        .isEqualTo("/Upload-Metadata/fileId");
    for (String key : picture.metadata().keySet()) {
      assertThat(path(tablet.announce(Picture.jpeg(5).without(key))))
          .isEqualTo("/Upload-Metadata/" + key);
    }
    assertThat(tablet.announce(Picture.jpeg(5).say("roundId", "periodic-1999")).problemCode())
        .isEqualTo("unknown-round");
    assertThat(tablet.announce(Picture.jpeg(5).say("areaCode", "99999")).problemCode())
        .isEqualTo("unknown-area");
    tablet.announce(picture);
    Reply noOffset =
        tablet.send(
            tablet
                .request(picture.path())
                .header("Tus-Resumable", "1.0.0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString("x")));
    assertThat(path(noOffset)).isEqualTo("/Upload-Offset");
  }

  @Test
  void another_version_another_type_and_another_method_are_refused() {
    Picture picture = Picture.jpeg(500);
    tablet.announce(picture);

    Reply version =
        tablet.send(
            tablet
                .request(picture.path())
                .header("Tus-Resumable", "0.2.2")
                .method("PATCH", BodyPublishers.ofString("x")));
    assertThat(version.status()).isEqualTo(412);
    assertThat(version.header("Tus-Version")).contains("1.0.0");
    assertThat(version.problemCode()).isEqualTo("tus-version");
    Reply type =
        tablet.send(
            tablet
                .request(picture.path())
                .header("Tus-Resumable", "1.0.0")
                .header("Content-Type", "application/octet-stream")
                .method("PATCH", BodyPublishers.ofString("x")));
    assertThat(type.status()).isEqualTo(415);
    assertThat(
            TestApi.anonymous(world.server())
                .with(tablet.token())
                .post(picture.path(), new byte[3], "Tus-Resumable", "1.0.0")
                .status())
        .isEqualTo(405);
  }

  @Test
  void the_server_says_what_it_speaks_to_anyone() {
    Reply reply = TestApi.anonymous(world.server()).call("OPTIONS", TusCalls.FILES);

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("Tus-Version")).contains("1.0.0");
    assertThat(reply.header("Tus-Extension")).contains("creation,expiration");
    assertThat(reply.header("Tus-Max-Size")).contains("8388608");
  }

  @Test
  void a_file_may_have_8_mib_and_not_a_byte_more() {
    Picture largest = Picture.jpeg((int) FileLimits.MAX_FILE_BYTES);
    assertThat(tablet.sendAll(largest).status()).isEqualTo(204);
    assertThat(state(largest)).isEqualTo(FileState.COMPLETE);

    Picture larger = Picture.jpeg((int) FileLimits.MAX_FILE_BYTES + 1);
    assertThat(tablet.announce(larger).problemCode()).isEqualTo("too-large");
  }

  @Test
  void more_bytes_than_announced_are_refused_with_a_length_and_without() {
    Picture picture = Picture.jpeg(600);
    tablet.announce(picture, "500");

    assertThat(tablet.patch(picture, 0, 600).status()).isEqualTo(413);
    Reply chunked =
        tablet.send(
            tablet
                .part(picture, 0, 600)
                .method(
                    "PATCH",
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(picture.bytes()))));
    assertThat(chunked.status()).isEqualTo(413);
    assertThat(tablet.offset(picture)).isZero();
  }

  @Test
  void a_record_has_at_most_twenty_files() {
    String record = UUID.randomUUID().toString();
    for (int i = 0; i < FileLimits.MAX_FILES_OF_RECORD; i++) {
      assertThat(tablet.announce(Picture.jpeg(10).say("recordId", record)).status()).isEqualTo(201);
    }
    assertThat(tablet.announce(Picture.jpeg(10).say("recordId", record)).problemCode())
        .isEqualTo("file-limit-reached");
  }

  @Test
  void a_user_has_at_most_64_mib_half_sent() {
    world.enumerator("rsv.day", "03565-01");
    TusCalls other = TusCalls.as(world.server(), "rsv.day");
    Picture small = Picture.jpeg(10);
    for (int i = 0; i < 8; i++) {
      assertThat(other.announce(Picture.jpeg(10), "8388608").status()).isEqualTo(201);
    }

    Reply ninth = other.announce(small);
    assertThat(ninth.status()).isEqualTo(429);
    assertThat(ninth.problemCode()).isEqualTo("files-pending");
  }

  @Test
  void files_are_for_those_who_review_and_for_their_areas() {
    assertThat(tablet.announce(Picture.jpeg(10).say("areaCode", "03568-01")).problemCode())
        .isEqualTo("area-out-of-scope");
    assertThat(TusCalls.as(world.server(), "can.bo").announce(Picture.jpeg(10)).status())
        .isEqualTo(201);
    assertThat(TusCalls.as(world.server(), "huyen").announce(Picture.jpeg(10)).problemCode())
        .isEqualTo("not-permitted");
    assertThat(TestApi.anonymous(world.server()).call("HEAD", Picture.jpeg(5).path()).status())
        .isEqualTo(401);
  }

  @Test
  void a_session_bound_to_no_tablet_sends_no_file() {
    String token =
        TestApi.anonymous(world.server())
            .login("rsv.mot", TestUsers.PASSWORD)
            .json()
            .get("accessToken")
            .asText();
    TusCalls unbound = new TusCalls(world.server().url(), token);
    Picture picture = Picture.jpeg(500);

    assertThat(unbound.announce(picture).problemCode()).isEqualTo("device-not-enrolled");
    tablet.announce(picture);
    assertThat(unbound.patch(picture, 0, 500).problemCode()).isEqualTo("device-not-enrolled");
    assertThat(unbound.head(picture).status()).isEqualTo(403);
  }

  @Test
  void a_revoked_tablet_still_hands_over_its_photos_and_sees_none() {
    TestTablet lost = TestTablet.enrol(world.server());
    TusCalls sender = TusCalls.on(lost, world.server().url(), "can.bo");
    Picture begun = Picture.jpeg(5000);
    sender.announce(begun);
    sender.patch(begun, 0, 2000);
    world.bean(RevokeTablet.class).run(world.admin(), lost.id(), "mất máy");

    assertThat(sender.patch(begun, 2000, 5000).status()).isEqualTo(204);
    assertThat(sender.sendAll(Picture.jpeg(700)).status()).isEqualTo(204);
    assertThat(sender.send(sender.request(begun.path() + "/content").GET()).problemCode())
        .isEqualTo("device-revoked");
  }

  @Test
  void photos_of_a_sheet_one_sent_are_taken_after_the_area_was_taken_away() {
    Actor former = world.enumerator("rsv.cu" + engine, "03565-02");
    SheetBuilder sheet = new SheetBuilder().village("03565-02");
    world
        .bean(ReceiveSheets.class)
        .receive(former, UUID.randomUUID().toString(), List.of(sheet.edit(0)));
    world.clock().pass(Duration.ofHours(1));
    world
        .bean(AssignAreas.class)
        .run(world.admin(), former.userId(), Set.of(Role.ENUMERATOR), List.of("03568"));
    TusCalls late = TusCalls.as(world.server(), former.userName());

    Picture photo = Picture.jpeg(500).say("areaCode", "03565-02");
    assertThat(late.announce(photo).problemCode()).isEqualTo("area-out-of-scope");
    assertThat(late.sendAll(photo.say("recordId", sheet.recordId())).status()).isEqualTo(204);
  }

  @Test
  void nobody_adds_a_photo_to_a_sheet_of_another_area_by_naming_their_own() {
    SheetBuilder sheet = new SheetBuilder();
    world
        .bean(ReceiveSheets.class)
        .receive(enumerator, UUID.randomUUID().toString(), List.of(sheet.edit(0)));
    world.enumerator("rsv.la" + engine, "03568-01");
    Picture photo = Picture.jpeg(10).say("areaCode", "03568-01").say("recordId", sheet.recordId());

    assertThat(TusCalls.as(world.server(), "rsv.la" + engine).announce(photo).problemCode())
        .isEqualTo("area-out-of-scope");
  }

  private static FileState state(Picture picture) {
    return world.bean(AttachmentStore.class).findById(picture.id()).orElseThrow().state();
  }

  private static String path(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    return reply.json().at("/faults/0/path").asText();
  }
}
