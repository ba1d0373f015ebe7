package vn.rasoat.client.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.client.sync.SignedInServer;
import vn.rasoat.client.sync.Trouble;
import vn.rasoat.client.vault.Keys;
import vn.rasoat.problem.ProblemType;

class TusUploaderTest {
  private static final int PIECE = 1000;

  @TempDir File folder;
  private StubTusServer server;
  private FileShelf shelf;
  private final List<Long> progress = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = new StubTusServer();
    shelf = FileShelfTest.open(folder, Keys.known());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_file_goes_over_in_pieces_with_what_it_belongs_to() {
    KeptFile file = keep(2500, 1);

    TusUploader.Report report = run();

    assertThat(report.stop()).isNull();
    assertThat(report.sent()).isEqualTo(1);
    assertThat(report.left()).isZero();
    assertThat(report.traffic().sent()).isEqualTo(2500);
    assertThat(server.files.get(file.id()).toByteArray()).isEqualTo(bytes(2500, 1));
    assertThat(server.metadata.get(file.id()))
        .containsEntry("kind", "signature")
        .containsEntry("recordId", FileShelfTest.HOUSE.recordId())
        .containsEntry("roundId", "periodic-2022")
        .containsEntry("areaCode", "03565-01")
        .containsEntry("filetype", "image/png");
    assertThat(server.requests)
        .containsExactly("announce", "head", "append 0", "append 1000", "append 2000");
    assertThat(progress).containsExactly(0L, 1000L, 2000L, 2500L);
    assertThat(FileShelfTest.open(folder, Keys.known()).countToSend()).isZero();
    assertThat(run().sent()).isZero();
  }

  @Test
  void after_a_cut_it_goes_on_at_the_very_byte_where_it_stopped() {
    KeptFile file = keep(2500, 2);
    server.faults.add(StubTusServer.Fault.NONE);
    server.faults.add(StubTusServer.Fault.CUT_AFTER_TEN);

    TusUploader.Report cut = run();
    assertThat(cut.stop()).isNotNull();
    assertThat(cut.left()).isEqualTo(1);
    server.requests.clear();
    shelf = FileShelfTest.open(folder, Keys.known());
    assertThat(run().sent()).isEqualTo(1);

    assertThat(server.requests).containsExactly("announce", "head", "append 1010", "append 2010");
    assertThat(server.bytesReceived).isEqualTo(2500);
    assertThat(server.files.get(file.id()).toByteArray()).isEqualTo(bytes(2500, 2));
  }

  @Test
  void a_lost_reply_sends_nothing_twice() {
    keep(1800, 3);
    server.faults.add(StubTusServer.Fault.NONE);
    server.faults.add(StubTusServer.Fault.REPLY_LOST);

    assertThat(run().stop()).isNotNull();
    assertThat(run().sent()).isEqualTo(1);
    assertThat(server.bytesReceived).isEqualTo(1800);
  }

  @Test
  void a_wrong_offset_is_asked_for_again() {
    keep(1800, 4);
    server.faults.add(StubTusServer.Fault.WRONG_OFFSET);

    assertThat(run().sent()).isEqualTo(1);
    assertThat(server.requests).filteredOn("head"::equals).hasSize(2);
  }

  @Test
  void an_offset_that_never_fits_leaves_the_file_waiting_and_tries_the_next() {
    keep(500, 5);
    KeptFile next = keep(500, 6);
    for (int i = 0; i < 3; i++) {
      server.faults.add(StubTusServer.Fault.WRONG_OFFSET);
    }

    TusUploader.Report report = run();

    assertThat(report.stop()).isNull();
    assertThat(report.left()).isEqualTo(1);
    assertThat(server.files.get(next.id()).size()).isEqualTo(500);
  }

  @Test
  void a_server_that_stumbles_ends_the_run_and_no_file_is_blamed() {
    keep(500, 7);
    keep(500, 8);
    server.faults.add(StubTusServer.Fault.UNEXPECTED);

    TusUploader.Report report = run();

    assertThat(report.stop()).isNotNull();
    assertThat(report.left()).isEqualTo(2);
    assertThat(server.requests).filteredOn("announce"::equals).hasSize(1);
  }

  @Test
  void a_sign_in_page_of_a_hotel_takes_no_photo() {
    keep(500, 9);
    server.faults.add(StubTusServer.Fault.SIGN_IN_PAGE);

    assertThat(run().stop()).isEqualTo(Trouble.notOurs());
    assertThat(run().sent()).isEqualTo(1);
  }

  @Test
  void a_file_the_server_refuses_says_why_and_the_others_go_on() {
    KeptFile first = keep(500, 10);
    keep(500, 11);
    server.refusesFirst = ProblemType.AREA_OUT_OF_SCOPE;

    TusUploader.Report report = run();

    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.sent()).isEqualTo(1);
    assertThat(shelf.find(first.id()).orElseThrow().state())
        .isEqualTo(
            new FileState.Refused(
                ProblemType.AREA_OUT_OF_SCOPE.title(), ProblemType.AREA_OUT_OF_SCOPE.nextStep()));
    assertThat(run().sent()).isZero();
    shelf.retry(first.id());
    assertThat(run().sent()).isEqualTo(1);
  }

  @Test
  void a_half_sent_file_that_was_damaged_on_the_way_begins_anew() {
    KeptFile file = keep(1500, 12);
    server.faults.add(StubTusServer.Fault.CUT_AFTER_TEN);
    run();
    server.files.get(file.id()).reset();
    server.files.get(file.id()).writeBytes(new byte[10]);

    assertThat(run().sent()).isEqualTo(1);
    assertThat(server.files.get(file.id()).toByteArray()).isEqualTo(bytes(1500, 12));
  }

  private KeptFile keep(int length, int seed) {
    FileSubject house = FileShelfTest.HOUSE;
    FileSubject signature =
        new FileSubject(FileKind.SIGNATURE, house.recordId(), house.roundId(), house.areaCode());
    return shelf.addSignature(signature, bytes(length, seed));
  }

  private static byte[] bytes(int length, int seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private TusUploader.Report run() {
    SignedInServer signedIn =
        new SignedInServer(server.url(), new HttpTimeouts(1000, 2000), "vi", new OneSession());
    return new TusUploader(shelf, signedIn, PIECE).run((file, bytes) -> progress.add(bytes));
  }

  private static final class OneSession implements SessionStore {
    @Override
    public Optional<Session> find() {
      return Optional.of(new Session("access", "refresh"));
    }

    @Override
    public void save(Session session) {}

    @Override
    public void clear() {}
  }
}
