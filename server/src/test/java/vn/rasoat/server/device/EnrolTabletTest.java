package vn.rasoat.server.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditStore;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestTablet;

@ParameterizedClass
@EnumSource(Engine.class)
class EnrolTabletTest {
  private static ReviewWorld world;
  private static Actor official;
  private static Actor chair;
  private static TestApi anyone;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    world.enumerator("rsv.mot", "03565-01");
    world.enumerator("rsv.khac", "03568-01");
    official = world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    chair = world.user("chu.tich", Set.of(Role.COMMUNE_CHAIR), List.of("03565"));
    anyone = TestApi.anonymous(world.server());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_tablet_registers_with_a_code_of_its_commune_and_is_told_where_it_is() {
    String code = issue(official, "03565", "");
    String id = newId();

    Reply reply = TestTablet.enrol(anyone, code.toLowerCase(java.util.Locale.ROOT), id);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().get("deviceSecret").asText()).hasSize(43);
    assertThat(reply.json().get("serverName").asText()).contains("Huyện Phong Thổ", "Lai Châu");
    assertThat(reply.json().get("serverTime").asText())
        .isEqualTo(world.clock().instant().toString());
    assertThat(code).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
    assertThat(world.bean(AuditStore.class).listOf(id)).hasSize(1);
  }

  @Test
  void neither_a_code_nor_a_secret_is_kept() {
    String code = issue(official, "03565", "");
    String id = newId();
    String secret = TestTablet.enrol(anyone, code, id).json().get("deviceSecret").asText();

    Tablet tablet = world.bean(TabletStore.class).findById(id).orElseThrow();
    assertThat(tablet.secretHash()).hasSize(64).isNotEqualTo(secret);
    String plain = code.replace("-", "");
    assertThat(world.bean(CodeStore.class).findByCodeHash(plain)).isEmpty();
  }

  @Test
  void a_code_is_good_once() {
    String code = issue(chair, "03565", "");
    assertThat(TestTablet.enrol(anyone, code, newId()).status()).isEqualTo(200);

    Reply second = TestTablet.enrol(anyone, code, newId());

    turnedAway(second, 403, "enrol-code-not-valid");
    assertThat(second.json().get("detail").asText()).contains("đã dùng");
  }

  @Test
  void two_tablets_that_show_one_code_at_the_same_time_give_one_tablet() {
    String code = issue(official, "03565", "");
    List<String> ids = IntStream.range(0, 6).mapToObj(i -> newId()).toList();

    List<CompletableFuture<Reply>> all =
        ids.stream()
            .map(id -> CompletableFuture.supplyAsync(() -> TestTablet.enrol(anyone, code, id)))
            .toList();

    assertThat(all.stream().filter(one -> one.join().status() == 200)).hasSize(1);
    TabletStore tablets = world.bean(TabletStore.class);
    assertThat(ids.stream().filter(id -> tablets.findById(id).isPresent())).hasSize(1);
  }

  @Test
  void a_code_runs_out_after_seventy_two_hours() {
    String code = issue(official, "03565", "");
    String late = issue(official, "03565", "");
    world.clock().pass(Duration.ofHours(72).minusMillis(1));
    assertThat(TestTablet.enrol(anyone, code, newId()).status()).isEqualTo(200);

    world.clock().pass(Duration.ofMillis(1));

    Reply reply = TestTablet.enrol(anyone, late, newId());
    turnedAway(reply, 403, "enrol-code-not-valid");
    assertThat(reply.json().get("detail").asText()).contains("hết hạn");
  }

  @Test
  void a_code_that_was_taken_back_registers_nothing() {
    IssuedCode issued = world.bean(IssueEnrolCode.class).run(official, "03565", "");
    String id = codeId(issued);
    world.bean(WithdrawEnrolCode.class).run(chair, id);

    Reply reply = TestTablet.enrol(anyone, issued.code().shown(), newId());

    turnedAway(reply, 403, "enrol-code-not-valid");
    assertThat(reply.json().get("detail").asText()).contains("đã bị hủy");
  }

  @Test
  void guessing_is_stopped_after_ten_attempts_of_a_tablet_and_costs_nobody_else() {
    String id = newId();
    for (int i = 0; i < 10; i++) {
      turnedAway(TestTablet.enrol(anyone, "AAAA-AAAA-AAAA", id), 403, "enrol-code-not-valid");
    }

    Reply eleventh = TestTablet.enrol(anyone, issue(official, "03565", ""), id);

    turnedAway(eleventh, 429, "too-many-attempts");
    assertThat(eleventh.header("Retry-After")).isPresent();
    assertThat(TestTablet.enrol(anyone, issue(official, "03565", ""), newId()).status())
        .isEqualTo(200);
    world.clock().pass(Duration.ofMinutes(10)); // leaves the address to the other tests
  }

  @Test
  void an_official_issues_and_takes_back_codes_of_the_own_commune_alone() {
    assertThatThrownBy(() -> issue(official, "03568", ""))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.AREA_OUT_OF_SCOPE));
    String ofAnother = codeId(world.bean(IssueEnrolCode.class).run(world.admin(), "03568", ""));
    assertThatThrownBy(() -> world.bean(WithdrawEnrolCode.class).run(official, ofAnother))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.NOT_FOUND));
    turnedAway(
        TestApi.as(world.server(), "can.bo")
            .post("/api/v1/devices/codes", "{\"areaCode\":\"03568\"}"),
        403,
        "area-out-of-scope");
    turnedAway(
        TestApi.as(world.server(), "rsv.mot")
            .post("/api/v1/devices/codes", "{\"areaCode\":\"03565\"}"),
        403,
        "not-permitted");
  }

  @Test
  void a_code_is_issued_over_the_api_too() {
    Reply reply =
        TestApi.as(world.server(), "can.bo")
            .post("/api/v1/devices/codes", "{\"areaCode\":\"03565\",\"userName\":\"rsv.mot\"}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(TestTablet.enrol(anyone, reply.json().get("code").asText(), newId()).status())
        .isEqualTo(200);
  }

  @Test
  void a_code_is_for_a_commune_and_for_someone_who_works_there() {
    for (String area : List.of("109", "03565-01", "99999")) {
      faulty(() -> issue(world.admin(), area, ""), "area");
    }
    for (String user : List.of("rsv.khac", "rsv.nobody")) {
      faulty(() -> issue(official, "03565", user), "userName");
    }
  }

  @Test
  void a_registered_tablet_gets_a_new_secret_by_another_code_of_its_commune() {
    TestTablet tablet = TestTablet.enrol(world.server());
    String code = issue(official, "03565", "");

    Reply again = TestTablet.enrol(anyone, code, tablet.id());

    assertThat(again.status()).isEqualTo(200);
    turnedAway(tablet.login("rsv.mot"), 403, "device-not-enrolled");
    String secret = again.json().get("deviceSecret").asText();
    assertThat(new TestTablet(anyone, tablet.id(), secret).login("rsv.mot").status())
        .isEqualTo(200);
  }

  @Test
  void nobody_takes_over_the_tablet_of_another_commune_and_the_code_stays_good() {
    TestTablet tablet = TestTablet.enrol(world.server());
    String code = issue(world.admin(), "03568", "");

    turnedAway(TestTablet.enrol(anyone, code, tablet.id()), 409, "already-exists");

    assertThat(tablet.login("rsv.mot").status()).isEqualTo(200);
    assertThat(TestTablet.enrol(anyone, code, newId()).status()).isEqualTo(200);
  }

  @Test
  void a_request_of_another_shape_is_explained_by_field() {
    Reply reply = TestTablet.enrol(anyone, "AAAA-AAAA-AAAA", "not-a-uuid");
    turnedAway(reply, 400, "bad-request");
    assertThat(reply.body()).contains("deviceId");
  }

  private static String issue(Actor actor, String commune, String userName) {
    return world.bean(IssueEnrolCode.class).run(actor, commune, userName).code().shown();
  }

  private static String codeId(IssuedCode issued) {
    String hash = vn.rasoat.server.platform.security.Secrets.hash(issued.code().value());
    return world.bean(CodeStore.class).findByCodeHash(hash).orElseThrow().id();
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static void faulty(Runnable deed, String field) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().faults()).extracting("path").containsExactly(field));
  }

  private static void turnedAway(Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.problemCode()).isEqualTo(code);
  }
}
