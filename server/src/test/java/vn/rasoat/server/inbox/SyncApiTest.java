package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.account.AssignAreas;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.sync.SyncLimits;
import vn.rasoat.sync.WireCodec;

@ParameterizedClass
@EnumSource(Engine.class)
class SyncApiTest {
  private static final String PUSH = "/api/v1/sync/push";
  private static final String PULL = "/api/v1/sync/pull";
  private static ReviewWorld world;
  private static TestApi tablet;
  private static TestApi formerTablet;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    world.enumerator("rsv.mot", "03565-01");
    world.enumerator("rsv.khac", "03568-01");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
    Actor former = world.enumerator("rsv.cu", "03565-01", "03565-02");
    world.clock().pass(Duration.ofHours(2));
    world
        .bean(AssignAreas.class)
        .run(world.admin(), former.userId(), Set.of(Role.ENUMERATOR), List.of("03565-01"));
    tablet = TestApi.tablet(world.server(), "rsv.mot");
    formerTablet = TestApi.tablet(world.server(), "rsv.cu");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_mixed_batch_stores_the_good_holds_the_late_and_explains_the_others_by_field() {
    SheetBuilder good = new SheetBuilder();
    String oversized =
        WireCodec.text(new SheetBuilder().text("remarks", "x".repeat(70_000)).edit(0));
    String malformed =
        WireCodec.text(new SheetBuilder().edit(0)).replace("\"2022-10-01\"", "\"yesterday\"");
    List<String> records =
        List.of(
            malformed,
            oversized,
            WireCodec.text(new SheetBuilder().village("03568-01").edit(0)),
            WireCodec.text(new SheetBuilder().village("03565-02").edit(0)),
            WireCodec.text(good.edit(0)),
            "{\"kind\":\"letter\",\"recordId\":\"" + UUID.randomUUID() + "\"}");

    JsonNode receipts = push(formerTablet, records).json().get("receipts");

    assertThat(receipts).hasSize(6);
    assertThat(outcomes(receipts))
        .containsExactly("refused", "refused", "refused", "held", "accepted", "refused");
    assertThat(problem(receipts, 0)).isEqualTo("sheet-not-valid");
    assertThat(paths(receipts, 0)).containsExactly("/interviewDate");
    assertThat(problem(receipts, 1)).isEqualTo("record-too-large");
    assertThat(paths(receipts, 1)).as("too large as a whole").isEmpty();
    assertThat(problem(receipts, 2)).isEqualTo("area-never-assigned");
    assertThat(paths(receipts, 2)).containsExactly("/areaCode");
    assertThat(receipts.get(3).get("reason").get("vi").textValue()).contains("chờ cán bộ xã");
    assertThat(receipts.get(4).get("recordId").textValue()).isEqualTo(good.recordId());
    assertThat(receipts.get(4).get("revision").intValue()).isEqualTo(1);
    assertThat(problem(receipts, 5)).isEqualTo("unknown-kind");
    assertThat(paths(receipts, 5)).as("a kind of record, whose fields are unknown").isEmpty();
    assertThat(stored(good)).isTrue();
  }

  @Test
  void what_a_refused_sheet_names_wrongly_is_told_by_its_field() {
    SheetBuilder household = new SheetBuilder();
    String good = WireCodec.text(household.edit(0));
    List<String> records =
        List.of(
            good.replace("\"periodic-2022\"", "\"periodic-1999\""),
            good.replace("\"2022-2025\"", "\"1999-2000\""),
            good.replace("\"03565-01\"", "\"03565-99\""));

    JsonNode receipts = push(tablet, records).json().get("receipts");

    assertThat(List.of(problem(receipts, 0), problem(receipts, 1), problem(receipts, 2)))
        .containsExactly("unknown-round", "unknown-edition", "unknown-area");
    assertThat(List.of(paths(receipts, 0), paths(receipts, 1), paths(receipts, 2)))
        .containsExactly(List.of("/roundId"), List.of("/editionId"), List.of("/areaCode"));
  }

  @Test
  void a_packed_batch_is_unpacked_and_a_resend_is_already_received() {
    byte[] packed = gzip(batch(tablet, List.of(WireCodec.text(new SheetBuilder().edit(0)))));
    assertThat(outcomes(receipts(pushPacked(packed)))).containsExactly("accepted");
    assertThat(outcomes(receipts(pushPacked(packed)))).containsExactly("already_received");
  }

  @Test
  void a_hundred_and_one_records_are_too_many_and_none_is_stored() {
    List<SheetBuilder> households = new ArrayList<>();
    for (int i = 0; i < SyncLimits.MAX_RECORDS + 1; i++) {
      households.add(new SheetBuilder());
    }
    Reply reply =
        push(tablet, households.stream().map(one -> WireCodec.text(one.edit(0))).toList());

    turnedAway(reply, 413, "too-large");
    assertThat(households).noneMatch(SyncApiTest::stored);
  }

  @Test
  void one_byte_more_than_a_mebibyte_after_unpacking_is_too_large_and_nothing_is_stored() {
    SheetBuilder household = new SheetBuilder();
    byte[] body = batch(tablet, List.of(WireCodec.text(household.edit(0))));
    byte[] exact = Arrays.copyOf(body, SyncLimits.MAX_BATCH_BYTES);
    Arrays.fill(exact, body.length, exact.length, (byte) ' ');
    byte[] tooLong = Arrays.copyOf(exact, exact.length + 1);
    tooLong[exact.length] = ' ';

    turnedAway(pushPacked(gzip(tooLong)), 413, "too-large");
    turnedAway(tablet.post(PUSH, tooLong, "Content-Type", "application/json"), 413, "too-large");
    assertThat(stored(household)).isFalse();
    assertThat(outcomes(receipts(pushPacked(gzip(exact))))).containsExactly("accepted");
  }

  @Test
  void what_is_no_json_or_no_batch_is_unreadable_as_a_whole() {
    turnedAway(tablet.post(PUSH, "{\"protocol\":1,"), 400, "not-readable");
    turnedAway(tablet.post(PUSH, "{\"protocol\":1}"), 400, "bad-request");
    turnedAway(pushPacked("no gzip".getBytes(StandardCharsets.UTF_8)), 400, "not-readable");
  }

  @Test
  void only_those_who_survey_push_and_only_the_signed_in_reach_either_way() {
    List<String> record = List.of(WireCodec.text(new SheetBuilder().edit(0)));
    TestApi district = TestApi.tablet(world.server(), "huyen");
    turnedAway(push(district, record), 403, "not-permitted");
    turnedAway(district.get(PULL), 403, "not-permitted");
    turnedAway(push(TestApi.anonymous(world.server()), record), 401, "not-signed-in");
    turnedAway(TestApi.anonymous(world.server()).get(PULL), 401, "not-signed-in");
    TestApi elsewhere = TestApi.tablet(world.server(), "rsv.khac");
    assertThat(problem(push(elsewhere, record).json().get("receipts"), 0))
        .isEqualTo("area-never-assigned");
    TestApi official = TestApi.tablet(world.server(), "can.bo");
    assertThat(outcomes(receipts(push(official, record)))).containsExactly("accepted");
  }

  @Test
  void a_pull_tells_only_ones_own_area_and_goes_on_from_its_cursor() {
    SheetBuilder household = new SheetBuilder();
    push(tablet, List.of(WireCodec.text(household.edit(0))));
    TestApi elsewhere = TestApi.tablet(world.server(), "rsv.khac");

    assertThat(elsewhere.get(PULL).json().get("changes")).isEmpty();
    JsonNode first = tablet.get(PULL + "?limit=1").json();
    assertThat(first.get("changes")).hasSize(1);
    String cursor = first.get("cursor").textValue();
    List<String> told = new ArrayList<>();
    JsonNode page = first;
    while (page.get("more").booleanValue()) {
      page = tablet.get(PULL + "?limit=200&cursor=" + cursor).json();
      cursor = page.get("cursor").textValue();
      page.get("changes").forEach(change -> told.add(change.get("recordId").textValue()));
    }
    first.get("changes").forEach(change -> told.add(change.get("recordId").textValue()));
    assertThat(told).contains(household.recordId()).doesNotHaveDuplicates();
  }

  @Test
  void a_limit_or_a_cursor_that_cannot_be_is_named() {
    turnedAway(tablet.get(PULL + "?limit=0"), 400, "bad-request");
    turnedAway(tablet.get(PULL + "?limit=201"), 400, "bad-request");
    turnedAway(tablet.get(PULL + "?cursor=abc"), 400, "cursor-not-valid");
  }

  private static Reply push(TestApi api, List<String> records) {
    return api.post(PUSH, batch(api, records), "Content-Type", "application/json");
  }

  private static Reply pushPacked(byte[] packed) {
    return tablet.post(
        PUSH, packed, "Content-Type", "application/json", "Content-Encoding", "gzip");
  }

  private static byte[] batch(TestApi api, List<String> records) {
    String body =
        "{\"protocol\":1,\"deviceId\":\"%s\",\"sentAt\":\"%s\",\"records\":[%s]}"
            .formatted(
                api.deviceId(), Instant.parse("2022-10-01T03:00:00Z"), String.join(",", records));
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static JsonNode receipts(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().get("receipts");
  }

  private static List<String> outcomes(JsonNode receipts) {
    List<String> outcomes = new ArrayList<>();
    receipts.forEach(receipt -> outcomes.add(receipt.get("outcome").textValue()));
    return outcomes;
  }

  private static String problem(JsonNode receipts, int index) {
    return receipts.get(index).get("problem").get("code").textValue();
  }

  private static List<String> paths(JsonNode receipts, int index) {
    List<String> paths = new ArrayList<>();
    JsonNode faults = receipts.get(index).get("problem").path("faults");
    faults.forEach(fault -> paths.add(fault.get("path").textValue()));
    return paths;
  }

  private static void turnedAway(Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.problemCode()).isEqualTo(code);
  }

  private static boolean stored(SheetBuilder household) {
    return world.bean(InboxStore.class).findByRecordId(household.recordId()).isPresent();
  }
}
