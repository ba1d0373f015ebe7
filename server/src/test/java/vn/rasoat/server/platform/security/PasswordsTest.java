package vn.rasoat.server.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

class PasswordsTest {
  @Test
  void a_hash_is_argon2id_with_its_parameters_and_never_the_same_twice() {
    Passwords passwords = new Passwords();
    String hash = passwords.hash("một câu ngắn dễ nhớ");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hash).isNotEqualTo(passwords.hash("một câu ngắn dễ nhớ"));
    assertThat(passwords.matches("một câu ngắn dễ nhớ", hash)).isTrue();
    assertThat(passwords.matches("một câu ngắn dễ nhơ", hash)).isFalse();
  }

  @Test
  void a_flood_waits_its_turn_or_is_told_to_come_back() {
    Passwords passwords = new Passwords(1, Duration.ofMillis(1));
    String hash = passwords.hash("mot-cau-ngan");
    AtomicInteger answered = new AtomicInteger();
    AtomicInteger busy = new AtomicInteger();

    IntStream.range(0, 20)
        .mapToObj(
            i ->
                CompletableFuture.runAsync(
                    () -> {
                      try {
                        passwords.matches("mot-cau-ngan", hash);
                        answered.incrementAndGet();
                      } catch (ProblemException e) {
                        assertThat(e.problem().type()).isEqualTo(ProblemType.BUSY);
                        busy.incrementAndGet();
                      }
                    },
                    task -> new Thread(task).start()))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(answered.get()).isPositive();
    assertThat(busy.get()).isPositive();
    assertThat(answered.get() + busy.get()).isEqualTo(20);
  }
}
