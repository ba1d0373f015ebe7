package vn.rasoat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.WireCodec;

/** What the codec writes to the byte, the tablet takes in. */
class GoldenFilesTest {
  private final LocalStore store = new InMemoryStore();

  @Test
  void each_golden_receipt_brings_its_sheet_into_its_state() throws IOException {
    for (int i = 1; i <= 7; i++) {
      store.begin(newSheet(id(i)));
      store.save(id(i), answer("water_source", "tap"), NOON);
      store.markReady(id(i), id(100 + i), NOON, null);
    }
    store.offer(0, 100, 1_000_000);
    try (InputStream in = golden("push-reply")) {
      store.applyReceipts(WireCodec.readPushReply(in).receipts());
    }
    List<String> states = new ArrayList<>();
    for (LocalSheet sheet : store.list()) {
      states.add(sheet.state().getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
    assertThat(states)
        .containsExactly("synced", "synced", "synced", "held", "refused", "refused", "inconflict");
    RecordState fifth = store.list().get(4).state();
    Problem problem = ((RecordState.Refused) fifth).problem();
    assertThat(problem.type()).isEqualTo(ProblemType.SHEET_NOT_VALID);
    assertThat(problem.faults().get(0).message().vi()).contains("sinh sau ngày phỏng vấn");
  }

  @Test
  void the_golden_page_is_stored_with_its_cursor() throws IOException {
    store.begin(newSheet(id(9), "03565-03"));
    PullPage page;
    try (InputStream in = golden("pull-page")) {
      page = WireCodec.readPullPage(in);
    }
    store.applyPage(page);
    assertThat(store.findCursor()).contains(page.cursor());
    assertThat(store.counts().synced()).isEqualTo(1);
    assertThat(store.find(id(9)).map(LocalSheet::leftScope)).contains(true);
  }

  @Test
  void the_golden_problem_keeps_its_words() throws IOException {
    try (InputStream in = golden("problem")) {
      Problem problem = ProblemJson.read(HttpCall.json(in));
      assertThat(problem.type()).isEqualTo(ProblemType.SHEET_NOT_VALID);
      assertThat(problem.faults()).hasSize(1);
    }
  }

  private static InputStream golden(String name) throws IOException {
    return Files.newInputStream(
        Path.of(
            System.getProperty("rasoat.root", ".."),
            "shared/src/test/resources/sync/v1/golden",
            name + ".json"));
  }
}
