package vn.rasoat.client.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.client.platform.TimeOrderedIds;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.client.sync.Trouble;
import vn.rasoat.client.vault.SoftwareDeviceKey;
import vn.rasoat.problem.ProblemType;

class EnrolmentTest {
  private static final String CODE = "abcd-efgh-jkmn";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-10-02T01:00:00Z"), ZoneOffset.UTC);

  @TempDir File folder;
  private final SoftwareDeviceKey deviceKey = new SoftwareDeviceKey();
  private StubReferenceServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubReferenceServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_code_registers_the_tablet_and_is_told_how_far_its_clock_is_off() {
    Enrolment.Outcome outcome = enrolment().enrol(server.address(), CODE);

    assertThat(outcome).isInstanceOf(Enrolment.Outcome.Enrolled.class);
    Enrolment.Outcome.Enrolled enrolled = (Enrolment.Outcome.Enrolled) outcome;
    assertThat(enrolled.clockOffset()).isEqualTo(Duration.ofMinutes(5));
    assertThat(enrolled.server().name()).isEqualTo("Xã Tông Qua Lìn");
    assertThat(servers().find(server.address()))
        .hasValueSatisfying(kept -> assertThat(kept.deviceSecret()).isEqualTo("s3cret"));
    assertThat(server.bodies)
        .singleElement()
        .asString()
        .contains("\"code\":\"ABCDEFGHJKMN\"")
        .contains("\"deviceName\":\"Bảng 1\"")
        .contains(enrolled.server().deviceId());
  }

  @Test
  void a_scanned_payload_does_the_same() {
    String scanned = "rasoat:enrol?server=" + server.address() + "&code=ABCD-EFGH-JKMN";

    assertThat(Enrolment.read(scanned))
        .hasValueSatisfying(
            payload ->
                assertThat(enrolment().enrol(payload))
                    .isInstanceOf(Enrolment.Outcome.Enrolled.class));
    assertThat(Enrolment.read("https://example.vn/menu")).isEmpty();
  }

  @Test
  void what_is_mistyped_is_said_before_anything_is_asked() {
    assertThat(trouble(enrolment().enrol(server.address(), "ABCD-EFGH")).what().vi())
        .contains("12 chữ và số");
    assertThat(trouble(enrolment().enrol("máy chủ", CODE)).what().vi()).contains("Địa chỉ");
    assertThat(server.bodies).isEmpty();
  }

  @Test
  void the_servers_no_is_told_in_its_words() {
    server.enrolStatus = 403;
    server.enrolType = "application/problem+json";
    server.enrolReply =
        "{\"status\":403,\"code\":\"enrol-code-not-valid\","
            + "\"detailVi\":\"Mã đăng ký này đã hết hạn.\",\"detailEn\":\"It has run out.\"}";

    Trouble trouble = trouble(enrolment().enrol(server.address(), CODE));

    assertThat(trouble.what().vi()).isEqualTo("Mã đăng ký này đã hết hạn.");
    assertThat(trouble.nextStep()).isEqualTo(ProblemType.ENROL_CODE_NOT_VALID.nextStep());
    assertThat(servers().list()).isEmpty();
  }

  @Test
  void a_page_of_a_hotel_is_no_server_of_ours() {
    server.enrolReply = "<html>Welcome to our Wi-Fi</html>";
    server.enrolType = "text/html";
    assertThat(trouble(enrolment().enrol(server.address(), CODE))).isEqualTo(Trouble.notOurs());

    server.enrolStatus = 404;
    assertThat(trouble(enrolment().enrol(server.address(), CODE))).isEqualTo(Trouble.notOurs());
  }

  @Test
  void after_a_lost_reply_the_server_sees_the_same_tablet_again() {
    server.enrolStatus = 0;
    assertThat(trouble(enrolment().enrol(server.address(), CODE)).nextStep().vi())
        .contains("mã khác");
    assertThat(servers().list()).isEmpty();
    server.enrolStatus = 200;
    enrolment().enrol(server.address(), CODE);

    assertThat(server.bodies).hasSize(2).allMatch(body -> body.equals(server.bodies.get(0)));
  }

  @Test
  void no_signal_is_told_as_such() {
    server.close();

    assertThat(trouble(enrolment().enrol(server.address(), CODE)).what().vi())
        .contains("Không kết nối được");
  }

  @Test
  void what_is_kept_is_wrapped_by_the_device_and_gone_with_its_key() throws IOException {
    enrolment().enrol(server.address(), CODE);

    byte[] kept = Files.readAllBytes(folder.toPath().resolve("servers"));
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret", "127.0.0");
    deviceKey.lose();
    assertThat(servers().list()).isEmpty();
  }

  private Servers servers() {
    return new Servers(folder, deviceKey, new TimeOrderedIds(CLOCK, new Random(1)));
  }

  private Enrolment enrolment() {
    return new Enrolment(
        servers(),
        new HttpTimeouts(1000, 1000),
        "vi",
        CLOCK,
        new Enrolment.Tablet("Bảng 1", "1.0.0"));
  }

  private static Trouble trouble(Enrolment.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Enrolment.Outcome.Failed.class);
    return ((Enrolment.Outcome.Failed) outcome).trouble();
  }
}
