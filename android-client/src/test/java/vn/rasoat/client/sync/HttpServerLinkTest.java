package vn.rasoat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;

import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.Session;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.PullPage;

class HttpServerLinkTest {
  private static final HttpTimeouts SHORT = new HttpTimeouts(2000, 700);
  private final MemorySessions sessions = new MemorySessions(new Session("access-1", "refresh-1"));
  private final LocalStore store = new InMemoryStore();
  private StubServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
    for (int i = 1; i <= 3; i++) {
      store.begin(newSheet(id(i)));
      store.save(id(i), answer("name", "Giàng A Sử " + i), NOON);
      store.markReady(id(i), id(100 + i), NOON, null);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpServerLink link() {
    return new HttpServerLink(server.url(), SHORT, "vi", sessions);
  }

  private SyncReport sync() {
    return new SyncEngine(
            store,
            link(),
            () -> true,
            Clock.fixed(NOON, ZoneOffset.UTC),
            new RetryPlan(new Random(7)),
            id(999))
        .run();
  }

  @Test
  void three_sheets_go_up_and_come_back_compressed() {
    SyncReport report = sync();
    assertThat(report.attempt().outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(report.attempt().accepted()).isEqualTo(3);
    assertThat(report.attempt().bytesSent()).isBetween(200L, 1000L);
    assertThat(report.attempt().bytesReceived()).isBetween(200L, 1500L);
    assertThat(store.counts().synced()).isEqualTo(3);
    assertThat(server.requests()).isEqualTo(2);
  }

  /**
   * Whatever a network or a server does once: the next run ends well, and nothing is there twice.
   */
  @ParameterizedTest
  @EnumSource(StubServer.Fault.class)
  void after_any_fault_the_next_run_stores_each_sheet_once(StubServer.Fault fault) {
    server.faults.add(fault);
    SyncReport first = sync();
    assertThat(first.attempt().outcome()).isEqualTo(expected(fault));
    assertThat(sync().attempt().outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(store.counts().synced()).isEqualTo(3);
    assertThat(server.model.received()).hasSize(3);
    for (int i = 1; i <= 3; i++) {
      assertThat(server.model.revisionCount(id(i))).isEqualTo(1);
    }
  }

  private static AttemptOutcome expected(StubServer.Fault fault) {
    return switch (fault) {
      case NONE, TOO_LARGE, ENDLESS -> AttemptOutcome.COMPLETE;
      case CLOSED_AT_ONCE, REPLY_LOST, REPLY_CUT, REPLY_LATE -> AttemptOutcome.REPLY_LOST;
      case BUSY -> AttemptOutcome.SERVER_BUSY;
      case GARBAGE, SIGN_IN_PAGE, REDIRECT -> AttemptOutcome.REPLY_NOT_UNDERSTOOD;
    };
  }

  @Test
  void a_busy_server_says_how_long_to_wait() {
    server.faults.add(StubServer.Fault.BUSY);
    assertThat(sync().nextTryIn()).isGreaterThanOrEqualTo(Duration.ofSeconds(120));
  }

  @Test
  void a_server_that_is_not_there_is_no_signal() throws IOException {
    server.close();
    assertThat(sync().attempt().outcome()).isEqualTo(AttemptOutcome.NO_SIGNAL);
    assertThat(
            new HttpServerLink(new URL("http://rasoat.invalid/"), SHORT, "vi", sessions)
                .pull(null, 10))
        .isEqualTo(
            new LinkResult.Unreachable<PullPage>(false, Traffic.NONE, Obstacle.UNKNOWN_HOST));
  }

  @Test
  void an_expired_access_token_is_renewed_once_and_the_new_session_saved() {
    server.expireAccess();
    assertThat(sync().attempt().outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(server.spentTokens).containsExactly("refresh-1");
    assertThat(sessions.saved).hasSize(1);
    assertThat(server.model.received()).hasSize(3);
  }

  @Test
  void a_refresh_token_is_spent_once_even_by_two_threads() throws Exception {
    server.expireAccess();
    HttpServerLink link = link();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<LinkResult<PullPage>> pull = () -> link.pull(null, 10);
      for (var result : threads.invokeAll(List.of(pull, pull, pull, pull))) {
        assertThat(result.get()).isInstanceOf(LinkResult.Answered.class);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(server.spentTokens).containsExactly("refresh-1");
  }

  @Test
  void a_refresh_token_that_is_not_taken_ends_the_session_and_keeps_the_sheets() {
    sessions.save(new Session("old", "stolen"));
    SyncReport report = sync();
    assertThat(report.attempt().outcome()).isEqualTo(AttemptOutcome.SIGN_IN_NEEDED);
    assertThat(sessions.find()).isEmpty();
    assertThat(store.counts().waiting()).isEqualTo(3);
    int before = server.requests();
    assertThat(sync().attempt().outcome()).isEqualTo(AttemptOutcome.SIGN_IN_NEEDED);
    assertThat(server.requests()).isEqualTo(before);
  }

  @Test
  void a_refresh_whose_reply_is_lost_is_not_sent_twice() {
    server.expireAccess();
    server.faults.add(StubServer.Fault.NONE);
    server.faults.add(StubServer.Fault.REPLY_LOST);
    assertThat(sync().attempt().outcome()).isEqualTo(AttemptOutcome.NO_SIGNAL);
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void signing_in_saves_the_session_and_a_wrong_password_says_so() {
    SignIn signIn = new SignIn(server.url(), SHORT, "vi", sessions);
    assertThat(signIn.signIn("rsv", "right", "device-1", "secret-1"))
        .isInstanceOf(LinkResult.Answered.class);
    assertThat(sessions.saved).hasSize(1);
    assertThat(signIn.signIn("rsv", "wrong", "device-1", "secret-1"))
        .isInstanceOfSatisfying(
            LinkResult.Failed.class,
            failed -> assertThat(failed.problem().type()).isEqualTo(ProblemType.WRONG_CREDENTIALS));
  }
}
