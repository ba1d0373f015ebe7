package vn.rasoat.server.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestServer;

class RequestLimitsTest {
  private static final int MIB = 1024 * 1024;
  private static final String[] JSON = {"Content-Type", "application/json"};
  private static final String[] PACKED_JSON = {
    "Content-Type", "application/json", "Content-Encoding", "gzip"
  };

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Engine.SQLITE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_body_at_the_limit_is_read_plain_and_packed() throws IOException {
    assertThat(length(new byte[MIB], JSON).json().get("length").asInt()).isEqualTo(MIB);
    assertThat(length(packed(MIB), PACKED_JSON).json().get("length").asInt()).isEqualTo(MIB);
  }

  @Test
  void a_body_one_byte_over_the_limit_is_too_large_plain_and_packed() throws IOException {
    assertThat(length(new byte[MIB + 1], JSON).problemCode()).isEqualTo("too-large");
    assertThat(length(packed(MIB + 1), PACKED_JSON).problemCode()).isEqualTo("too-large");
  }

  @Test
  void a_small_body_that_unpacks_to_half_a_gigabyte_is_refused_and_fills_nothing()
      throws IOException {
    byte[] bomb = packed(512 * MIB);
    assertThat(bomb.length).isLessThan(MIB);

    Reply reply = length(bomb, PACKED_JSON);

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.problemCode()).isEqualTo("too-large");
  }

  @Test
  void a_body_larger_than_any_request_may_be_is_refused_by_the_server_itself() {
    Reply reply = length(new byte[3 * MIB], JSON);

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.problemCode()).isEqualTo("too-large");
  }

  @Test
  void what_does_not_unpack_is_not_readable() {
    assertThat(length(new byte[] {1, 2, 3}, PACKED_JSON).problemCode()).isEqualTo("not-readable");
  }

  private static Reply length(byte[] body, String... headers) {
    return TestApi.anonymous(server).post("/api/testing/length", body, headers);
  }

  private static byte[] packed(int bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] zeros = new byte[MIB];
      for (int left = bytes; left > 0; left -= MIB) {
        gzip.write(zeros, 0, Math.min(left, MIB));
      }
    }
    return out.toByteArray();
  }
}
