package vn.rasoat.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.rasoat.area.AreaCode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.text.Language;

/**
 * One example of each message, fixed to the byte: what one side writes is what the other side's
 * tests read. A change here is a change of the protocol.
 */
class GoldenFilesTest {
  @Test
  void the_push_request_fits_its_schema_and_is_rewritten_to_the_byte() throws IOException {
    String golden = golden("push-request");
    Schemas.assertValid("push-request", golden);
    PushBatch batch = WireCodec.readPush(golden.getBytes(StandardCharsets.UTF_8));
    List<Dispatch> records = new ArrayList<>();
    batch.records().forEach(record -> records.add(((PushedRecord.Readable) record).dispatch()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WireCodec.writePush(
        out, new PushRequest(batch.deviceId(), batch.sentAt(), records, batch.unsent()));
    assertThat(text(out)).isEqualTo(golden);
  }

  @Test
  void the_push_reply_fits_its_schema_and_is_rewritten_to_the_byte() throws IOException {
    String golden = golden("push-reply");
    Schemas.assertValid("push-reply", golden);
    PushReply reply = WireCodec.readPushReply(stream(golden));
    assertThat(reply.receipts())
        .extracting(receipt -> receipt.getClass().getSimpleName())
        .contains("Accepted", "AlreadyReceived", "Held", "Refused", "Conflict");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WireCodec.writePushReply(out, reply, Language.VI);
    assertThat(text(out)).isEqualTo(golden);
  }

  @Test
  void the_pull_page_fits_its_schema_and_is_rewritten_to_the_byte() throws IOException {
    String golden = golden("pull-page");
    Schemas.assertValid("pull-page", golden);
    PullPage page = WireCodec.readPullPage(stream(golden));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WireCodec.writePullPage(out, page);
    assertThat(text(out)).isEqualTo(golden);
    Cursor cursor = Cursor.parse(page.cursor());
    assertThat(cursor.positionOf(new AreaCode("03565-01"))).isEqualTo(42);
    assertThat(cursor.text()).isEqualTo(page.cursor());
  }

  @Test
  void the_problem_fits_its_schema_and_is_rewritten_to_the_byte() throws IOException {
    String golden = golden("problem");
    Schemas.assertValid("problem", golden);
    Problem problem = ProblemJson.read(JsonTree.read("problem.json", golden));
    assertThat(JsonText.of(json -> ProblemJson.write(json, problem, Language.VI)))
        .isEqualTo(golden);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in =
        GoldenFilesTest.class.getResourceAsStream("/sync/v1/golden/" + name + ".json")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replaceFirst("\n$", "");
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8);
  }
}
