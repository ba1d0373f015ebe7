package vn.rasoat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.PushRequest;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

class RevokedDeviceTest {
  private final LocalStore store = new InMemoryStore();
  private final List<Integer> unsent = new ArrayList<>();
  private final ServerLink link =
      new ServerLink() {
        @Override
        public LinkResult<PushReply> push(PushRequest request) {
          unsent.add(request.unsent());
          List<Receipt> receipts = new ArrayList<>();
          for (Dispatch each : request.records()) {
            receipts.add(new Receipt.Accepted(each.recordId(), each.revisionId(), 1, null));
          }
          return new LinkResult.Answered<>(new PushReply(receipts, NOON, true), Traffic.NONE);
        }

        @Override
        public LinkResult<PullPage> pull(@Nullable String cursor, int limit) {
          return new LinkResult.Failed<>(
              Problem.of(ProblemType.DEVICE_REVOKED), null, Traffic.NONE);
        }
      };

  private SyncReport sync() {
    return new SyncEngine(
            store,
            link,
            () -> true,
            Clock.fixed(NOON, ZoneOffset.UTC),
            new RetryPlan(new Random(7)),
            id(999))
        .run();
  }

  private void visit(int number) {
    store.addVisit(
        new VisitEnvelope(
            id(number),
            id(5_000 + number),
            id(900),
            "periodic-2022",
            new AreaCode("03565-01"),
            VisitOutcome.ABSENT,
            LocalDate.parse("2022-10-02"),
            1,
            null,
            NOON));
  }

  @Test
  void each_batch_tells_how_much_is_left() {
    for (int i = 1; i <= 250; i++) {
      visit(i);
    }
    sync();
    assertThat(unsent).containsExactly(150, 50, 0);
  }

  @Test
  void a_revoked_device_sends_all_and_reads_nothing_more() {
    visit(1);
    SyncReport report = sync();
    assertThat(report.deviceRevoked()).isTrue();
    assertThat(report.attempt().outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(report.attempt().accepted()).isEqualTo(1);
    assertThat(report.nextTryIn()).isNull();
    assertThat(store.hasUnsynced()).isFalse();
    store.wipe();
    assertThat(store.listVisits()).isEmpty();
  }

  @Test
  void a_revoked_device_with_nothing_to_send_is_told_by_the_pull() {
    SyncReport report = sync();
    assertThat(report.deviceRevoked()).isTrue();
    assertThat(report.nextTryIn()).isNull();
  }

  @Test
  void a_draft_on_a_revoked_device_is_unsynced_work() {
    store.begin(newSheet(id(1)));
    store.save(id(1), answer("water", "tap"), NOON);
    assertThat(sync().deviceRevoked()).isTrue();
    assertThat(store.hasUnsynced()).isTrue();
  }
}
