package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.sync.WireCodec;

class BusyServerTest {
  private static final int TABLETS = 10;

  /**
   * While the database is held, eight pushes wait for it and whoever comes beyond them is sent away
   * with the time to come back; once it is free, those who waited are answered.
   */
  @Test
  void more_pushes_than_there_are_turns_are_told_when_to_come_back() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(TABLETS + 1);
    try (ReviewWorld world = ReviewWorld.start(Engine.SQLITE)) {
      world.enumerator("rsv.mot", "03565");
      TestApi tablet = TestApi.tablet(world.server(), "rsv.mot");
      Future<?> holder =
          threads.submit(
              () ->
                  world
                      .bean(WriteTransaction.class)
                      .run(
                          () -> {
                            held.countDown();
                            await(free);
                          }));
      await(held);
      List<Future<Reply>> answers = new ArrayList<>();
      for (int i = 0; i < TABLETS; i++) {
        answers.add(threads.submit(() -> tablet.post("/api/v1/sync/push", batch(tablet))));
      }
      Thread.sleep(5000);
      free.countDown();

      holder.get(30, TimeUnit.SECONDS);
      int busy = 0;
      for (Future<Reply> answer : answers) {
        Reply reply = answer.get(30, TimeUnit.SECONDS);
        if (reply.status() == 503) {
          assertThat(reply.problemCode()).isEqualTo("busy");
          assertThat(reply.header("Retry-After")).contains("5");
          busy++;
        } else {
          assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
      }
      assertThat(busy).isEqualTo(2);
    } finally {
      free.countDown();
      threads.shutdownNow();
    }
  }

  private static String batch(TestApi tablet) {
    return "{\"protocol\":1,\"deviceId\":\"%s\",\"sentAt\":\"2022-10-01T03:00:00Z\",\"records\":[%s]}"
        .formatted(tablet.deviceId(), WireCodec.text(new SheetBuilder().edit(0)));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited too long");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
