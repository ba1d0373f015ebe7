package vn.rasoat.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

class PushReadingTest {
  private static final String ID = "0c9f6a2e-8c3b-4f2d-9a39-51f0f6f6a001";
  private static final String GOOD =
      """
      {"kind":"sheet","recordId":"%1$s","revisionId":"%1$s","baseRevision":0,"householdId":"%1$s",\
      "roundId":"periodic-2022","areaCode":"03565-01","editionId":"2022-2025",\
      "interviewDate":"2022-10-02","startedAt":"2022-10-02T01:00:00Z",\
      "finishedAt":"2022-10-02T01:40:00Z","content":{"answers":{},"members":[]}}"""
          .formatted(ID);

  @Test
  void a_faulty_record_is_set_aside_and_the_others_are_read() {
    PushBatch batch = read(GOOD, "[1,2]", GOOD.replace("\"03565-01\"", "\"x\""), GOOD);
    assertThat(batch.records())
        .extracting(record -> record.getClass().getSimpleName())
        .containsExactly("Readable", "Faulty", "Faulty", "Readable");
    assertThat(faults(batch.records().get(1))).containsExactly("");
    assertThat(faults(batch.records().get(2))).containsExactly("/areaCode");
    assertThat(batch.records().get(2).recordId()).isEqualTo(ID);
  }

  @Test
  void every_faulty_field_of_the_envelope_is_named_at_once() {
    String record =
        GOOD.replace("\"baseRevision\":0", "\"baseRevision\":-1")
            .replace("\"2022-10-02\"", "\"2.10.2022\"")
            .replace("\"kind\":\"sheet\"", "\"kind\":\"sheet\",\"colour\":\"red\"")
            .replace("\"roundId\":\"periodic-2022\",", "");
    Schemas.assertValid("push-request", body(GOOD));
    Schemas.assertNotValid("push-request", body(record));
    assertThat(faults(read(record).records().get(0)))
        .containsExactlyInAnyOrder("/baseRevision", "/interviewDate", "/roundId", "/colour");
  }

  @Test
  void faults_inside_the_sheet_name_members_by_id() {
    String members = "{\"id\":\"m-7\",\"answers\":{\"work\":{}}}";
    String record = GOOD.replace("\"members\":[]", "\"members\":[" + members + "]");
    assertThat(faults(read(record).records().get(0))).containsExactly("/members/m-7/answers/work");
    String noId = record.replace("\"m-7\"", "\"a/b\"").replace("{\"work\":{}}", "{}");
    assertThat(faults(read(noId).records().get(0))).containsExactly("/members/0/id");
  }

  @Test
  void a_number_with_an_enormous_exponent_is_a_fault_and_takes_no_time() {
    String record = GOOD.replace("\"answers\":{}", "\"answers\":{\"rooms\":1e999999999}");
    assertThat(faults(read(record).records().get(0))).containsExactly("/answers/rooms");
  }

  @Test
  void a_nul_character_is_a_fault() {
    String record = GOOD.replace("\"answers\":{}", "\"answers\":{\"note\":\"a\\u0000b\"}");
    assertThat(faults(read(record).records().get(0))).containsExactly("/answers/note");
  }

  @Test
  void an_unknown_kind_is_refused_alone() {
    assertThat(problem(read(GOOD.replace("\"sheet\"", "\"weather\"")).records().get(0)))
        .isEqualTo(ProblemType.UNKNOWN_KIND);
  }

  @Test
  void every_faulty_field_of_a_visit_is_named_at_once() {
    String visit =
        """
        {"kind":"visit","recordId":"%1$s","revisionId":"%1$s","householdId":"%1$s",\
        "roundId":"periodic-2022","areaCode":"03565-01","outcome":"absent",\
        "visitedOn":"2022-10-02","attempt":1,"madeAt":"2022-10-02T02:00:00Z"}"""
            .formatted(ID);
    Schemas.assertValid("push-request", body(visit));
    assertThat(read(visit).records().get(0)).isInstanceOf(PushedRecord.Readable.class);
    String faulty =
        visit
            .replace("\"absent\"", "\"asleep\"")
            .replace("\"attempt\":1", "\"attempt\":0,\"note\":\"  \",\"baseRevision\":0");
    Schemas.assertNotValid("push-request", body(faulty));
    PushedRecord record = read(faulty).records().get(0);
    assertThat(problem(record)).isEqualTo(ProblemType.RECORD_NOT_VALID);
    assertThat(faults(record))
        .containsExactlyInAnyOrder("/outcome", "/attempt", "/note", "/baseRevision");
  }

  @Test
  void a_meeting_names_the_vote_at_fault() {
    String meeting = WireCodec.text(FieldWork.meetings().sample());
    String vote = "{\"householdId\":\"" + ID + "\",\"agree\":-1,\"disagree\":0}";
    String faulty = meeting.replaceFirst("\"votes\":.*", "\"votes\":[" + vote + "]}");
    Schemas.assertNotValid("push-request", body(faulty));
    assertThat(faults(read(faulty).records().get(0))).containsExactly("/votes/0/agree");
  }

  @Test
  void a_negative_count_of_unsent_records_refuses_the_batch() {
    assertWhole(
        ProblemType.BAD_REQUEST,
        body(GOOD).replace("\"protocol\":1", "\"protocol\":1,\"unsent\":-1"));
  }

  @Test
  void more_than_64_kib_is_refused_alone_counted_in_bytes() {
    String note = String.join("", Collections.nCopies(SyncLimits.MAX_RECORD_BYTES / 3, "ế"));
    String record = GOOD.replace("\"answers\":{}", "\"answers\":{\"note\":\"" + note + "\"}");
    PushBatch batch = read(record, GOOD);
    assertThat(problem(batch.records().get(0))).isEqualTo(ProblemType.RECORD_TOO_LARGE);
    assertThat(batch.records().get(1)).isInstanceOf(PushedRecord.Readable.class);
  }

  @Test
  void more_than_60_members_are_refused_alone() {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 61; i++) {
      members.add("{\"id\":\"m" + i + "\",\"answers\":{}}");
    }
    String record =
        GOOD.replace("\"members\":[]", "\"members\":[" + String.join(",", members) + "]");
    assertThat(problem(read(record).records().get(0))).isEqualTo(ProblemType.TOO_MANY_MEMBERS);
  }

  @Test
  void bytes_are_counted_as_sent_white_space_inside_included() {
    assertThat(read(GOOD.replace(",", " ,\n")).records().get(0).bytes())
        .isEqualTo(GOOD.replace(",", " ,\n").length());
  }

  @Test
  void a_batch_of_more_than_100_records_is_too_large() {
    assertWhole(ProblemType.TOO_LARGE, body(String.join(",", Collections.nCopies(101, GOOD))));
    assertThat(read(Collections.nCopies(100, GOOD).toArray(String[]::new)).records()).hasSize(100);
  }

  @Test
  void a_body_of_more_than_1_mib_is_too_large() {
    assertWhole(
        ProblemType.TOO_LARGE,
        body("\"" + String.join("", Collections.nCopies(1024 * 1024, "x")) + "\""));
  }

  @Test
  void what_is_no_json_is_not_readable() {
    assertWhole(ProblemType.NOT_READABLE, "");
    assertWhole(ProblemType.NOT_READABLE, "[]");
    assertWhole(ProblemType.NOT_READABLE, body(GOOD).substring(0, 200));
    assertWhole(ProblemType.NOT_READABLE, body(GOOD) + "{}");
    assertWhole(ProblemType.NOT_READABLE, body(GOOD.replace("\"kind\"", "\"recordId\"")));
  }

  @Test
  void utf_16_is_not_readable() {
    byte[] utf16 = body(GOOD).getBytes(Charset.forName("UTF-16BE"));
    assertThatThrownBy(() -> WireCodec.readPush(utf16)).isInstanceOf(ProblemException.class);
  }

  @Test
  void wrong_fields_around_the_records_refuse_the_batch_by_name() {
    assertWhole(ProblemType.BAD_REQUEST, body(GOOD).replace("\"protocol\":1", "\"protocol\":2"));
    assertWhole(ProblemType.BAD_REQUEST, body(GOOD).replace("\"protocol\":1,", ""));
    assertWhole(ProblemType.BAD_REQUEST, body(GOOD).replace("\"records\"", "\"rows\""));
  }

  @Property(tries = 500)
  void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> WireCodec.readPush(bytes)).isInstanceOf(ProblemException.class);
  }

  private static String body(String records) {
    return "{\"protocol\":1,\"deviceId\":\""
        + ID
        + "\",\"sentAt\":\"2022-10-02T02:00:00Z\",\"records\":["
        + records
        + "]}";
  }

  private static PushBatch read(String... records) {
    return WireCodec.readPush(body(String.join(",", records)).getBytes(StandardCharsets.UTF_8));
  }

  private static void assertWhole(ProblemType type, String body) {
    assertThatThrownBy(() -> WireCodec.readPush(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(type));
  }

  private static ProblemType problem(PushedRecord record) {
    return ((PushedRecord.Faulty) record).problem().type();
  }

  private static List<String> faults(PushedRecord record) {
    List<String> paths = new ArrayList<>();
    for (FieldFault fault : ((PushedRecord.Faulty) record).problem().faults()) {
      paths.add(fault.path());
    }
    return paths;
  }
}
