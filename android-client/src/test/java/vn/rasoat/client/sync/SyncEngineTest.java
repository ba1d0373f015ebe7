package vn.rasoat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;
import static vn.rasoat.client.store.Samples.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.Receipt;
import vn.rasoat.text.Wording;

class SyncEngineTest {
  private static final String A = id(1);
  private final ServerModel server = new ServerModel();
  private final FaultyLink link = new FaultyLink(server);
  private final LocalStore store = new InMemoryStore();
  private boolean online = true;

  /** A new engine each time, as after a kill: it must not need what the last one knew. */
  private SyncReport sync() {
    return new SyncEngine(
            store,
            link,
            () -> online,
            Clock.fixed(NOON, ZoneOffset.UTC),
            new RetryPlan(new Random(7)),
            id(999))
        .run();
  }

  private AttemptOutcome outcome() {
    return sync().attempt().outcome();
  }

  private void readySheet(int number) {
    store.begin(newSheet(id(number)));
    store.save(id(number), answer("water", "w" + number), NOON);
    store.markReady(id(number), id(100_000 + number), NOON, null);
  }

  private RecordState state(int number) {
    return store.find(id(number)).map(LocalSheet::state).orElseThrow(AssertionError::new);
  }

  @Test
  void without_signal_nothing_changes_but_the_log() {
    readySheet(1);
    online = false;
    SyncReport report = sync();
    assertThat(report.attempt().outcome()).isEqualTo(AttemptOutcome.NO_SIGNAL);
    assertThat(report.nextTryIn()).isBetween(Duration.ofMillis(7_500), Duration.ofSeconds(15));
    assertThat(state(1)).isInstanceOf(RecordState.Waiting.class);
    online = true;
    assertThat(outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(state(1)).isInstanceOf(RecordState.Synced.class);
  }

  @Test
  void a_lost_reply_is_sent_again_and_stored_once() {
    readySheet(1);
    link.then(FaultyLink.Fault.REPLY_LOST);
    assertThat(outcome()).isEqualTo(AttemptOutcome.REPLY_LOST);
    assertThat(state(1)).isInstanceOf(RecordState.Waiting.class);
    SyncReport report = sync();
    assertThat(report.attempt().accepted()).isEqualTo(1);
    assertThat(report.nextTryIn()).isNull();
    assertThat(server.revisionCount(A)).isEqualTo(1);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void a_kill_between_the_servers_write_and_ours_loses_and_doubles_nothing() {
    readySheet(1);
    link.then(FaultyLink.Fault.KILLED);
    assertThatThrownBy(this::sync).isInstanceOf(FaultyLink.Killed.class);
    store.save(A, answer("roof", "tin"), NOON);
    store.markReady(A, id(12), NOON, null);
    assertThat(outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(server.revisionCount(A)).isEqualTo(2);
    assertThat(server.current(A)).isEqualTo(sheet(Map.of("water", "w1", "roof", "tin")));
    assertThat(state(1)).isInstanceOf(RecordState.Synced.class);
  }

  @Test
  void ten_thousand_rows_go_in_batches_of_a_hundred() {
    for (int i = 1; i <= 10_000; i++) {
      readySheet(i);
    }
    SyncReport report = sync();
    assertThat(report.attempt().accepted()).isEqualTo(10_000);
    assertThat(link.batchSizes()).hasSize(100).containsOnly(100);
    assertThat(server.received()).hasSize(10_000);
    assertThat(store.counts().waiting()).isZero();
  }

  @Test
  void batches_keep_under_a_mebibyte() {
    String remark = "x".repeat(60_000);
    for (int i = 1; i <= 40; i++) {
      store.begin(newSheet(id(i)));
      store.save(id(i), answer("remark", remark), NOON);
      store.markReady(id(i), id(100 + i), NOON, null);
    }
    assertThat(outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(link.batchSizes()).containsExactly(17, 17, 6);
  }

  @Test
  void one_record_too_large_for_the_server_is_set_aside_and_the_others_get_through() {
    for (int i = 1; i <= 20; i++) {
      readySheet(i);
    }
    link.poison(ProblemType.TOO_LARGE, envelope -> envelope.recordId().equals(id(7)));
    SyncReport report = sync();
    assertThat(report.attempt().accepted()).isEqualTo(19);
    assertThat(report.attempt().refused()).isEqualTo(1);
    assertThat(state(7))
        .isEqualTo(new RecordState.Refused(Problem.of(ProblemType.RECORD_TOO_LARGE)));
  }

  @Test
  void one_record_that_makes_the_server_stumble_waits_and_the_others_get_through() {
    for (int i = 1; i <= 100; i++) {
      readySheet(i);
    }
    link.poison(ProblemType.UNEXPECTED, envelope -> envelope.recordId().equals(id(7)));
    SyncReport report = sync();
    assertThat(report.attempt().accepted()).isEqualTo(99);
    assertThat(report.attempt().outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(report.nextTryIn()).isNotNull();
    assertThat(state(7)).isInstanceOf(RecordState.Waiting.class);
  }

  @Test
  void a_server_that_always_stumbles_is_left_alone() {
    for (int i = 1; i <= 100; i++) {
      readySheet(i);
    }
    link.poison(ProblemType.UNEXPECTED, envelope -> true);
    assertThat(outcome()).isEqualTo(AttemptOutcome.STOPPED_BY_SERVER);
    assertThat(link.batchSizes()).hasSizeLessThan(20);
    assertThat(store.counts().waiting()).isEqualTo(100);
  }

  @Test
  void a_busy_server_is_given_the_time_it_asks_for() {
    readySheet(1);
    link.then(FaultyLink.Fault.BUSY);
    SyncReport report = sync();
    assertThat(report.attempt().outcome()).isEqualTo(AttemptOutcome.SERVER_BUSY);
    assertThat(report.nextTryIn()).isGreaterThanOrEqualTo(Duration.ofSeconds(120));
  }

  @Test
  void a_lost_session_waits_for_a_person_and_keeps_the_sheets() {
    readySheet(1);
    link.then(FaultyLink.Fault.SIGN_IN);
    SyncReport report = sync();
    assertThat(report.attempt().outcome()).isEqualTo(AttemptOutcome.SIGN_IN_NEEDED);
    assertThat(report.nextTryIn()).isNull();
    assertThat(state(1)).isInstanceOf(RecordState.Waiting.class);
  }

  @Test
  void each_record_of_a_batch_has_its_own_end() {
    for (int i = 1; i <= 4; i++) {
      readySheet(i);
    }
    Problem problem = Problem.of(ProblemType.AREA_NEVER_ASSIGNED);
    Problem later = Problem.of(ProblemType.TRY_LATER);
    Wording reason = new Wording("Chờ", "Waits");
    server.answerBy(
        envelope -> {
          String record = envelope.recordId();
          if (record.equals(id(1))) {
            return new Receipt.Refused(record, envelope.revisionId(), problem);
          }
          if (record.equals(id(2))) {
            return new Receipt.Held(record, envelope.revisionId(), reason);
          }
          return record.equals(id(3))
              ? new Receipt.Refused(record, envelope.revisionId(), later)
              : null;
        });
    SyncReport report = sync();
    assertThat(state(1)).isEqualTo(new RecordState.Refused(problem));
    assertThat(state(2)).isEqualTo(new RecordState.Held(reason));
    assertThat(state(3)).isInstanceOf(RecordState.Waiting.class);
    assertThat(state(4)).isInstanceOf(RecordState.Synced.class);
    assertThat(report.nextTryIn()).isNotNull();
  }

  @Test
  void a_pull_broken_in_the_middle_goes_on_where_it_stopped() {
    LocalStore other = new InMemoryStore();
    for (int i = 1; i <= 450; i++) {
      readySheet(i);
    }
    sync();
    FaultyLink broken =
        new FaultyLink(server).then(FaultyLink.Fault.NONE, FaultyLink.Fault.REPLY_LOST);
    SyncEngine engine =
        new SyncEngine(
            other,
            broken,
            () -> true,
            Clock.fixed(NOON, ZoneOffset.UTC),
            new RetryPlan(new Random(7)),
            id(998));
    assertThat(engine.run().attempt().pulled()).isEqualTo(200);
    assertThat(other.findCursor()).contains("200");
    assertThat(engine.run().attempt().pulled()).isEqualTo(250);
    assertThat(other.counts().synced()).isEqualTo(450);
  }

  @Test
  void the_servers_clock_is_measured() {
    sync();
    assertThat(store.findClockOffset()).contains(Duration.ofMinutes(10));
  }
}
