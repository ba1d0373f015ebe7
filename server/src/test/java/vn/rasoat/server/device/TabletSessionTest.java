package vn.rasoat.server.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.account.AssignAreas;
import vn.rasoat.server.account.LockUser;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestTablet;
import vn.rasoat.server.testing.TestUsers;
import vn.rasoat.sync.WireCodec;

@ParameterizedClass
@EnumSource(Engine.class)
class TabletSessionTest {
  private static final String PUSH = "/api/v1/sync/push";
  private static final String PULL = "/api/v1/sync/pull";
  private static ReviewWorld world;
  private static TestApi anyone;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    world.enumerator("rsv.mot", "03565-01");
    world.enumerator("rsv.hai", "03565-02");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    anyone = TestApi.anonymous(world.server());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_session_without_a_tablet_does_not_sync() {
    TestApi program = TestApi.as(world.server(), "rsv.mot");

    turnedAway(push(program, program.deviceId()), "device-not-enrolled");
    turnedAway(program.get(PULL), "device-not-enrolled");
  }

  @Test
  void a_session_stays_bound_to_its_tablet_through_refreshes() {
    TestTablet tablet = TestTablet.enrol(world.server());
    Reply tokens = tablet.login("rsv.mot");
    for (int i = 0; i < 3; i++) {
      world.clock().pass(Duration.ofMinutes(14));
      tokens = anyone.refresh(tokens.json().get("refreshToken").asText());
      TestApi api = anyone.with(tokens.json().get("accessToken").asText());
      assertThat(api.get(PULL).status()).isEqualTo(200);
      turnedAway(push(api, UUID.randomUUID().toString()), "device-not-enrolled");
      assertThat(push(api, tablet.id()).status()).isEqualTo(200);
    }
  }

  @Test
  void a_new_password_chosen_on_the_tablet_keeps_the_tablet() {
    world.enumerator("rsv.doi", "03565-01");
    TestTablet tablet = TestTablet.enrol(world.server());
    Reply changed =
        tablet
            .as("rsv.doi")
            .post(
                "/api/v1/auth/password",
                "{\"currentPassword\":\"%s\",\"newPassword\":\"mot-cau-moi-hoan-toan\"}"
                    .formatted(TestUsers.PASSWORD));

    TestApi after = anyone.with(changed.json().get("accessToken").asText());
    assertThat(after.get(PULL).status()).isEqualTo(200);
  }

  @Test
  void a_wrong_secret_an_unknown_tablet_and_half_a_proof_bind_nothing() {
    TestTablet tablet = TestTablet.enrol(world.server());

    turnedAway(
        new TestTablet(anyone, tablet.id(), "guessed").login("rsv.mot"), "device-not-enrolled");
    turnedAway(
        new TestTablet(anyone, UUID.randomUUID().toString(), tablet.secret()).login("rsv.mot"),
        "device-not-enrolled");
    turnedAway(
        anyone.post(
            "/api/v1/auth/login",
            "{\"username\":\"rsv.mot\",\"password\":\"%s\",\"deviceId\":\"%s\"}"
                .formatted(TestUsers.PASSWORD, tablet.id())),
        "device-not-enrolled");
  }

  @Test
  void a_tablet_tells_nothing_of_itself_before_the_password_is_right() {
    TestTablet tablet = TestTablet.enrol(world.server());
    Reply reply =
        anyone.post(
            "/api/v1/auth/login",
            "{\"username\":\"rsv.mot\",\"password\":\"sai\",\"deviceId\":\"%s\",\"deviceSecret\":\"x\"}"
                .formatted(tablet.id()));

    assertThat(reply.problemCode()).isEqualTo("wrong-credentials");
  }

  @Test
  void a_tablet_of_one_person_is_for_nobody_else() {
    String code = TestTablet.newCode(world.server(), "03565", "rsv.mot");
    String id = UUID.randomUUID().toString();
    String secret = TestTablet.enrol(anyone, code, id).json().get("deviceSecret").asText();
    TestTablet own = new TestTablet(anyone, id, secret);

    Reply other = own.login("rsv.hai");

    turnedAway(other, "device-not-enrolled");
    assertThat(other.json().get("detail").asText()).contains("người khác");
    assertThat(own.login("rsv.mot").status()).isEqualTo(200);
  }

  @Test
  void a_revoked_tablet_hands_over_what_it_has_and_reads_nothing() {
    TestTablet tablet = TestTablet.enrol(world.server());
    Reply tokens = tablet.login("rsv.mot");
    TestApi before = anyone.with(tokens.json().get("accessToken").asText());
    revoke(tablet);

    turnedAway(before.get(PULL), "device-revoked");
    assertThat(before.get("/households").status()).isEqualTo(403);
    turnedAway(before.get("/api/v1/statistics/overall?area=03565&year=2022"), "device-revoked");
    turnedAway(before.post("/api/v1/auth/password", "{}"), "device-revoked");
    turnedAway(tablet.login("rsv.mot"), "device-revoked");
    Reply renewed = anyone.refresh(tokens.json().get("refreshToken").asText());
    assertThat(renewed.status()).as(renewed.body()).isEqualTo(200);
    TestApi after = anyone.with(renewed.json().get("accessToken").asText());
    Reply pushed = push(after, tablet.id());
    assertThat(pushed.json().at("/receipts/0/outcome").asText()).isEqualTo("accepted");
    assertThat(pushed.json().at("/device").asText()).isEqualTo("revoked");
    turnedAway(after.get(PULL), "device-revoked");
    turnedAway(
        TestTablet.enrol(anyone, TestTablet.newCode(world.server(), "03565", ""), tablet.id()),
        "device-revoked");
  }

  @Test
  void locking_the_user_shuts_out_the_tablet_and_its_pushes() {
    Actor user = world.enumerator("rsv.khoa", "03565-01");
    TestTablet tablet = TestTablet.enrol(world.server());
    Reply tokens = tablet.login("rsv.khoa");
    TestApi api = anyone.with(tokens.json().get("accessToken").asText());

    world.bean(LockUser.class).lock(world.admin(), user.userId());

    assertThat(push(api, tablet.id()).status()).isEqualTo(401);
    assertThat(anyone.refresh(tokens.json().get("refreshToken").asText()).status()).isEqualTo(401);
    assertThat(tablet.login("rsv.khoa").problemCode()).isEqualTo("account-locked");
  }

  @Test
  void an_area_that_is_taken_away_takes_no_work_with_it() {
    Actor user = world.enumerator("rsv.chuyen", "03565-01");
    TestTablet tablet = TestTablet.enrol(world.server());
    world.clock().pass(Duration.ofHours(2));
    TestApi api = tablet.as("rsv.chuyen");
    world
        .bean(AssignAreas.class)
        .run(world.admin(), user.userId(), Set.of(Role.ENUMERATOR), List.of("03568-01"));

    Reply reply =
        push(
            api,
            tablet.id(),
            new SheetBuilder().startedAt(world.clock().instant().minus(Duration.ofHours(1))));

    assertThat(reply.json().at("/receipts/0/outcome").asText()).isEqualTo("held");
    assertThat(tablet.login("rsv.chuyen").status()).isEqualTo(200);
  }

  @Test
  void the_last_contact_and_user_are_kept() {
    TestTablet tablet = TestTablet.enrol(world.server());
    TestApi api = tablet.as("can.bo");
    world.clock().pass(TabletContact.STEP.plusSeconds(1));

    api.get(PULL);

    Tablet row = world.bean(TabletStore.class).findById(tablet.id()).orElseThrow();
    assertThat(row.lastContactAt()).isEqualTo(world.clock().instant());
    assertThat(row.lastUserId()).isNotNull();
  }

  @Test
  void a_tablet_in_good_standing_is_told_nothing_of_it_and_its_unsent_count_is_kept() {
    TestTablet tablet = TestTablet.enrol(world.server());
    TestApi api = tablet.as("rsv.mot");
    assertThat(push(api, tablet.id()).json().has("device")).isFalse();
    assertThat(unsent(tablet)).isNull();

    for (int left : List.of(7, 0)) {
      Reply reply =
          api.post(
              PUSH,
              "{\"protocol\":1,\"deviceId\":\"%s\",\"sentAt\":\"2022-10-01T03:00:00Z\",\"unsent\":%s,\"records\":[]}"
                  .formatted(tablet.id(), left));
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(unsent(tablet)).isEqualTo(left);
    }
  }

  private static @Nullable Integer unsent(TestTablet tablet) {
    return world.bean(TabletStore.class).findById(tablet.id()).orElseThrow().unsent();
  }

  private static void revoke(TestTablet tablet) {
    world.bean(RevokeTablet.class).run(world.admin(), tablet.id(), "Máy bị mất");
  }

  private static Reply push(TestApi api, String deviceId) {
    return push(api, deviceId, new SheetBuilder());
  }

  private static Reply push(TestApi api, String deviceId, SheetBuilder sheet) {
    String body =
        "{\"protocol\":1,\"deviceId\":\"%s\",\"sentAt\":\"2022-10-01T03:00:00Z\",\"records\":[%s]}"
            .formatted(deviceId, WireCodec.text(sheet.edit(0)));
    return api.post(
        PUSH, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
  }

  private static void turnedAway(Reply reply, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(403);
    assertThat(reply.problemCode()).isEqualTo(code);
  }
}
