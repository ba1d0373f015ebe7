package vn.rasoat.server.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.audit.AuditStore;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.TestServer;

@ParameterizedClass
@EnumSource(Engine.class)
class WriteTransactionTest {
  private static TestServer server;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    server = TestServer.start(engine);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @Test
  void an_exception_takes_back_everything_even_from_a_call_inside() {
    WriteTransaction transaction = server.bean(WriteTransaction.class);

    assertThatThrownBy(
            () ->
                transaction.run(
                    () -> {
                      write("taken-back");
                      transaction.run(() -> write("taken-back"));
                      throw new IllegalStateException("half-way");
                    }))
        .hasMessage("half-way");

    assertThat(entries("taken-back")).isZero();
  }

  @Test
  void what_reads_and_then_writes_at_the_same_time_as_others_never_fails() {
    WriteTransaction transaction = server.bean(WriteTransaction.class);

    IntStream.range(0, 40)
        .mapToObj(
            i ->
                CompletableFuture.runAsync(
                    () ->
                        transaction.run(
                            () -> {
                              entries("counted");
                              write("counted");
                            })))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(entries("counted")).isEqualTo(40);
  }

  @Test
  void readers_go_on_while_one_writes() {
    WriteTransaction transaction = server.bean(WriteTransaction.class);

    transaction.run(
        () -> {
          write("seen-later");
          int seen = CompletableFuture.supplyAsync(() -> entries("seen-later")).join();
          assertThat(seen).isZero();
        });

    assertThat(entries("seen-later")).isEqualTo(1);
  }

  @Test
  void whoever_waits_too_long_for_the_turn_to_write_is_told_to_come_back() {
    @SuppressWarnings("unchecked")
    TransactionOperations<java.sql.Connection> operations =
        server.bean(TransactionOperations.class);
    WriteTransaction impatient = new WriteTransaction(operations, true, Duration.ofMillis(50));
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                impatient.run(
                    () -> {
                      writing.countDown();
                      await(done);
                    }));
    await(writing);

    assertThatThrownBy(() -> impatient.run(() -> write("never")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.BUSY));

    done.countDown();
    first.join();
  }

  @Test
  void writing_inside_a_read_and_an_entry_outside_a_write_are_mistakes() {
    ReadTransaction reading = server.bean(ReadTransaction.class);
    WriteTransaction transaction = server.bean(WriteTransaction.class);

    assertThatThrownBy(() -> reading.run(() -> transaction.run(() -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> write("outside")).isInstanceOf(IllegalStateException.class);
  }

  private static void write(String subject) {
    server.bean(AuditLog.class).append(null, "test.written", subject, Map.of("a", "b"));
  }

  private static int entries(String subject) {
    return server.bean(AuditStore.class).listOf(subject).size();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
