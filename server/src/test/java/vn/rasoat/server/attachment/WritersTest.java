package vn.rasoat.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RetryLater;

class WritersTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(3);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @AfterEach
  void stop() {
    mayEnd.countDown();
    threads.shutdownNow();
  }

  @Test
  void a_second_connection_is_told_that_the_file_is_busy_while_the_first_still_receives()
      throws Exception {
    Writers writers = new Writers(5, Duration.ofMillis(300), Duration.ofSeconds(60));
    Future<String> first = threads.submit(() -> writers.alone("a", turn -> hold("first")));
    begun.await();

    assertThatThrownBy(() -> writers.alone("a", turn -> "second"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.FILE_BUSY));
    assertThat(writers.<String>alone("b", turn -> "another file")).isEqualTo("another file");
    mayEnd.countDown();
    assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(writers.<String>alone("a", turn -> "third")).isEqualTo("third");
  }

  @Test
  void who_comes_second_takes_over_from_one_that_is_silent_and_it_can_write_no_more()
      throws Exception {
    Writers writers = new Writers(5, Duration.ofSeconds(5), Duration.ofMillis(200));
    Future<Boolean> first =
        threads.submit(
            () -> {
              boolean refused =
                  writers.alone(
                      "a",
                      turn -> {
                        boolean woken = waitForBytesThatNeverCome();
                        return woken && isRefused(turn);
                      });
              // The thread's next work is not disturbed.
              return refused && !Thread.currentThread().isInterrupted();
            });
    begun.await();

    assertThat(writers.<String>alone("a", turn -> turn.step(() -> "second"))).isEqualTo("second");
    assertThat(first.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void more_at_once_than_there_are_places_are_told_when_to_come_back() throws Exception {
    Writers writers = new Writers(1, Duration.ofMillis(200), Duration.ofSeconds(60));
    Future<String> first = threads.submit(() -> writers.aloneInPlace("a", turn -> hold("first")));
    begun.await();

    assertThatThrownBy(() -> writers.aloneInPlace("b", turn -> "second"))
        .isInstanceOfSatisfying(RetryLater.class, e -> assertThat(e.afterSeconds()).isEqualTo(5));
    mayEnd.countDown();
    first.get(5, TimeUnit.SECONDS);
    assertThat(writers.<String>aloneInPlace("b", turn -> "third")).isEqualTo("third");
  }

  private String hold(String result) {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return result;
  }

  private boolean waitForBytesThatNeverCome() {
    begun.countDown();
    try {
      mayEnd.await();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static boolean isRefused(Writers.Turn turn) throws IOException {
    try {
      turn.step(() -> "written");
      return false;
    } catch (ProblemException e) {
      return e.problem().type() == ProblemType.FILE_BUSY;
    }
  }
}
